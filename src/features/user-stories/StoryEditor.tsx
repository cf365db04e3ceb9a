/** The editor of a user story, an overlay: its texts, its steps, and the search for more steps. */
import { useEffect, useRef, useState } from "react";
import { type UserStoryMessages, loadUserStoryMessages } from "../../i18n/lazy-messages";
import { useLazyMessages, useMessages } from "../../i18n/react";
import { LANGS, type Lang } from "../../model/links/view-link";
import { selectHistory } from "../../store/user-stories/selectors";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { useActions, useApp } from "../../store/react";
import type { StoryDraft } from "../../store/user-stories/slice";
import { hasOwnUndo, undoKey } from "../../commands/undo-key";
import { ActionRow } from "../../ui/ActionRow";
import { Icon } from "../../ui/Icon";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { UndoButtons } from "../../ui/UndoButtons";
import { PHONE, useMedia } from "../../ui/use-media";
import { AddStep } from "./AddStep";
import { StorySaveStatus } from "./StorySaveStatus";
import { StepRows } from "./StepRows";
import { StoryFields } from "./StoryFields";
import { useUserStoryActions, useTitle } from "./use-user-stories";
import styles from "./Editor.module.css";

/** A page that frames this one could hijack clicks with an overlay. */
const isFramed = (): boolean => window.top !== window;

export function StoryEditor() {
  const draft = useApp(selectShownDraft);
  const messages = useLazyMessages(loadUserStoryMessages);
  if (!draft || !messages) return <div className={styles.editor} />;
  return isFramed() ? <Framed messages={messages} /> : <Editor draft={draft} messages={messages} />;
}

function Framed({ messages: { editor } }: { readonly messages: UserStoryMessages }) {
  return (
    <section className={`${styles.editor} ${styles.framed}`} aria-label={editor.name}>
      <h1>{editor.framed.title}</h1>
      <p>{editor.framed.text}</p>
      <a className="btn btn-solid" href={window.location.href} target="_blank" rel="noopener">
        {editor.framed.open}
      </a>
    </section>
  );
}

function Editor({ draft, messages }: { readonly draft: StoryDraft; readonly messages: UserStoryMessages }) {
  const actions = useUserStoryActions();
  const titleOf = useTitle(messages);
  const { goToStep, setMode } = useActions();
  const { editor, list } = messages;
  const { story } = draft;
  const { id } = story;
  const isPhone = useMedia(PHONE);
  const [lang, setLang] = useState<Lang>(useApp((s) => s.view.lang));
  const [announced, setAnnounced] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const history = useApp((s) => selectHistory(s, id));
  const undo = (isForth: boolean) => {
    const left = isForth ? actions.redo(id) : actions.undo(id);
    if (left !== undefined) setAnnounced((isForth ? editor.redone : editor.undone)(left));
  };
  const isEmpty = story.steps.length === 0;
  const shownLangs = isPhone ? [lang] : LANGS;
  const pick = () => {
    actions.leaveEditor();
    actions.collectFor(id);
  };
  const show = (isPresenting: boolean) => {
    goToStep({ id, step: 1 });
    setMode(isPresenting ? "present" : "browse");
  };
  return (
    // Esc leaves, Ctrl+Z undoes; controls inside handle their own keys first.
    <section
      className={styles.editor}
      data-editor=""
      aria-label={editor.name}
      onKeyDown={(event) => {
        const forth = undoKey(event);
        if (forth !== undefined && !hasOwnUndo(event.target)) {
          event.preventDefault();
          undo(forth);
        }
        if (event.key !== "Escape" || event.defaultPrevented || hasOwnUndo(event.target)) return;
        event.preventDefault();
        actions.leaveEditor();
      }}
    >
      <header className={styles.head}>
        <button type="button" className="btn btn-line" onClick={actions.leaveEditor}>
          <Icon name="left" size={14} />
          <span className={styles.word}>{editor.back}</span>
        </button>
        <h1 ref={heading} tabIndex={-1} dir="auto">
          {titleOf(story.title)}
        </h1>
        <UndoButtons
          past={history?.past.length ?? 0}
          future={history?.future.length ?? 0}
          labels={editor}
          onUndo={() => undo(false)}
          onRedo={() => undo(true)}
        />
        <StorySaveStatus draft={draft} messages={messages} />
        <ActionRow>
          <button type="button" className="btn btn-line" onClick={pick}>
            {editor.pick}
          </button>
          <button type="button" className="btn btn-line" disabled={isEmpty} onClick={() => show(false)}>
            {list.read}
          </button>
          <button type="button" className="btn btn-solid" disabled={isEmpty} onClick={() => show(true)}>
            {list.present}
          </button>
        </ActionRow>
      </header>
      <div className={styles.body} data-scrolls="">
        {isPhone && <LangSwitch lang={lang} messages={messages} onLang={setLang} />}
        <StoryFields story={story} messages={messages} langs={shownLangs} />
        <section aria-labelledby="editor-steps">
          <div className={styles.partHead}>
            <h2 id="editor-steps">
              {editor.steps} <span className={`${styles.count} num`}>{story.steps.length}</span>
            </h2>
            <p>{story.steps.length > 1 && editor.keys}</p>
          </div>
          <p className="visually-hidden" role="status">
            {announced}
          </p>
          <StepRows story={story} messages={messages} langs={shownLangs} onAnnounce={setAnnounced} />
        </section>
        <AddStep story={story} messages={messages} onAnnounce={setAnnounced} />
      </div>
    </section>
  );
}

type LangSwitchProps = {
  readonly lang: Lang;
  readonly messages: UserStoryMessages;
  readonly onLang: (lang: Lang) => void;
};

/** A narrow screen shows the fields of one language. */
function LangSwitch({ lang, messages, onLang }: LangSwitchProps) {
  const { app } = useMessages();
  return (
    <SegmentedControl
      label={messages.editor.lang}
      value={lang}
      options={LANGS.map((value) => ({ value, label: app.languageNames[value], lang: value }))}
      onChange={onLang}
      isWide
    />
  );
}
