/** Result of a story import: what was added, and what could not be read, with its place in the file. */
import { isolated } from "../../i18n/isolated";
import { useEffect, useRef } from "react";
import { type UserStoryMessages, loadProblemMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import { eventOfUserStep } from "../../model/stories/story";
import { selectChronicle } from "../../store/selectors/filtered";
import { useActions, useApp } from "../../store/react";
import type { ImportedDraft } from "../../store/drafts/draft-repository";
import type { StoryImport } from "../../store/user-stories/slice";
import { Icon } from "../../ui/Icon";
import { useTitle } from "./use-user-stories";
import styles from "./UserStories.module.css";

/** Of stories and of problems; no one reads more lines. */
const MAX_SHOWN = 8;

type Props = { readonly report: StoryImport; readonly messages: UserStoryMessages };

export function ImportReport({ report, messages }: Props) {
  const { setUserStories } = useActions();
  const { imported } = messages;
  const problemMessages = useOptionalMessages(loadProblemMessages);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [report]);
  const sentence = (code: string): string => {
    const all: Readonly<Record<string, string>> = { ...problemMessages?.sentences, ...messages.problems };
    return all[code] ?? code;
  };
  return (
    <section ref={box} className={styles.report} tabIndex={-1} aria-label={imported.name}>
      <button
        type="button"
        className="btn btn-square"
        aria-label={imported.dismiss}
        onClick={() => setUserStories({ imported: undefined })}
      >
        <Icon name="close" size={14} />
      </button>
      {report.stories.length === 0 && <p>{imported.none(report.file)}</p>}
      {report.stories.slice(0, MAX_SHOWN).map((story) => (
        <Imported key={story.id} story={story} messages={messages} />
      ))}
      {report.problems.length > 0 && (
        <ul>
          {report.problems.slice(0, MAX_SHOWN).map(({ code, where, value }, i) => (
            <li key={i}>
              {sentence(code)}
              <small>
                {imported.where(where)}
                {value !== undefined && ` · ${value}`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Imported({
  story: { id, how },
  messages,
}: {
  readonly story: ImportedDraft;
  readonly messages: UserStoryMessages;
}) {
  const { imported } = messages;
  const titleOf = useTitle(messages);
  const draft = useApp((s) => s.userStories.drafts.get(id));
  const chronicle = useApp(selectChronicle);
  if (!draft) return null;
  const missing = draft.story.steps.filter(
    (step) => step.event !== undefined && !(chronicle && eventOfUserStep(chronicle, step)),
  );
  return (
    <p>
      {imported[how](isolated(titleOf(draft.story.title)))} {missing.length > 0 && imported.missing(missing.length)}
    </p>
  );
}
