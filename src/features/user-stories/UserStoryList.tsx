/** The user stories, above those of the chronicle. Empty while there are none. */
import { isolated } from "../../i18n/isolated";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UserStory } from "../../model/stories/user-story";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { InlineButton } from "../../ui/InlineButton";
import { ItemList } from "../../ui/ItemList";
import { saveFile } from "../../ui/save-file";
import { ImportReport } from "./ImportReport";
import { UserStoryItem } from "./UserStoryItem";
import { useSummaries } from "./use-summaries";
import { useUserStoryActions, useUserStoryMessages, useTitle } from "./use-user-stories";
import styles from "./UserStories.module.css";

type Props = { readonly onClose: () => void; /** Stories of the chronicle follow. */ readonly hasOthers: boolean };
type Announced = { readonly kind: "removed"; readonly userStory: UserStory } | { readonly kind: "notRemoved" | "gone" };

export function UserStoryList({ onClose, hasOthers }: Props) {
  const messages = useUserStoryMessages();
  const actions = useUserStoryActions();
  const report = useApp((s) => s.userStories.imported);
  const { summaries, stored } = useSummaries();
  const [reported, setReported] = useState<Announced>();
  const undo = useRef<HTMLButtonElement>(null);
  const titleOf = useTitle(messages);
  useEffect(() => {
    undo.current?.focus();
  }, [reported]);
  const onRemove = useCallback(
    async (id: string) => {
      const removed = await actions.remove(id);
      setReported(removed ? { kind: "removed", userStory: removed } : { kind: "notRemoved" });
    },
    [actions],
  );
  const onGone = useCallback(() => setReported({ kind: "gone" }), []);
  if (!messages || !stored) return null;
  const { list, storageErrors } = messages;
  const downloadAll = async () => {
    const { content, name } = await actions.exportAll();
    saveFile(content, name);
  };
  const hasAny = summaries.length > 0;
  const fault = stored.ok ? (stored.isReadOnly ? list.readOnly : undefined) : storageErrors[stored.why];
  if (!hasAny && !report && !reported && !fault) return null;
  return (
    <section className={styles.stories} aria-labelledby="user-stories">
      <h3 id="user-stories" className={styles.heading}>
        {list.title}
      </h3>
      {report && <ImportReport report={report} messages={messages} />}
      {fault !== undefined && (
        <p className={styles.fault}>
          <Icon name="warn" size={15} />
          <span>{fault}</span>
        </p>
      )}
      <div role="status">
        {reported && (
          <p className={styles.reported}>
            {reported.kind === "removed"
              ? list.removed(isolated(titleOf(reported.userStory.story.title)))
              : list[reported.kind]}
            {reported.kind === "removed" && (
              <button
                ref={undo}
                type="button"
                className="btn btn-line"
                onClick={() => {
                  actions.restore(reported.userStory);
                  setReported(undefined);
                }}
              >
                {list.undo}
              </button>
            )}
          </p>
        )}
      </div>
      {hasAny && !fault && (
        <p className={styles.intro}>
          {list.intro} <InlineButton onPress={() => void downloadAll()}>{list.all}</InlineButton>
        </p>
      )}
      <ItemList>
        {summaries.map((summary) => (
          <UserStoryItem
            key={summary.id}
            summary={summary}
            messages={messages}
            onClose={onClose}
            onRemove={onRemove}
            onGone={onGone}
          />
        ))}
      </ItemList>
      {hasOthers && <h3 className={styles.heading}>{list.ofChronicle}</h3>}
    </section>
  );
}
