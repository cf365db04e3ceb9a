/** The timelines of this browser: new ones, copies of the open one, and those that are saved. */
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { isolated } from "../../i18n/isolated";
import { useLang } from "../../i18n/react";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { type ChronicleContent, MAX_EDITED_EVENTS } from "../../model/user-chronicles/content";
import type { UserChronicle } from "../../model/user-chronicles/user-chronicle";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectOpenDraftId } from "../../store/user-chronicles/selectors";
import { useActions, useApp } from "../../store/react";
import { ActionRow } from "../../ui/ActionRow";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { InlineButton } from "../../ui/InlineButton";
import { ItemList } from "../../ui/ItemList";
import { saveFile } from "../../ui/save-file";
import { DraftItem } from "./DraftItem";
import { downloadDraft } from "./DraftSaveStatus";
import { ImportedTimelines } from "./ImportedTimelines";
import { useDraftSummaries } from "./use-draft-summaries";
import { useUserChronicleActions, useUserChronicleMessages, useTitle } from "./use-user-chronicles";
import styles from "./DraftList.module.css";

type Props = { readonly onClose: () => void };

export function DraftListDialog({ onClose }: Props) {
  const messages = useUserChronicleMessages();
  const { setUserChronicles } = useActions();
  const stored = useDraftSummaries();
  const isLate = useIsLate();
  // Not before it has its size: a dialog that grows moves its buttons away from the pointer.
  if (!messages || (!stored && !isLate)) return null;
  const close = () => {
    setUserChronicles({ imported: undefined });
    onClose();
  };
  return (
    <Dialog isOpen title={messages.list.title} closeLabel={messages.list.close} onClose={close} isSheet>
      <ImportedTimelines messages={messages.imported} />
      <DraftList messages={messages} stored={stored} onClose={close} />
    </Dialog>
  );
}

/** Longer than a storage takes that answers at all. */
const LATE_MS = 500;

function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}

const blankContent = (lang: string, { newTitle, firstTopic }: UserChronicleMessages["list"]): ChronicleContent => ({
  meta: { title: newTitle, languages: [lang], corrections: [] },
  lanes: [{ id: "events", label: firstTopic }],
  eras: [],
  actors: [],
  places: [],
  events: [],
  stories: [],
  quiz: [],
});

type ListProps = Props & {
  readonly messages: UserChronicleMessages;
  /** `undefined` until the storage has answered. */
  readonly stored: ReturnType<typeof useDraftSummaries>;
};

function DraftList({ messages, stored, onClose }: ListProps) {
  const { list, storageErrors } = messages;
  const lang = useLang();
  const actions = useUserChronicleActions();
  const titleOf = useTitle(messages);
  const chronicle = useApp(selectChronicle);
  const openId = useApp(selectOpenDraftId);
  const [copied, setCopied] = useState<number>();
  const [fault, setFault] = useState<"notRemoved" | "gone">();
  // The latest first; each can be brought back as long as the dialog is open.
  const [removed, setRemoved] = useState<readonly UserChronicle[]>([]);
  const said = useRef<HTMLDivElement>(null);
  const createButton = useRef<HTMLButtonElement>(null);
  const isFocusLost = useRef(false);
  const showRemoved = (next: (before: readonly UserChronicle[]) => readonly UserChronicle[]) => {
    isFocusLost.current = true;
    setRemoved(next);
  };
  useLayoutEffect(() => {
    // The button that was pressed is gone with what it was for.
    if (!isFocusLost.current) return;
    isFocusLost.current = false;
    (said.current?.querySelector("button") ?? createButton.current)?.focus();
  }, [removed]);
  const storageFault =
    stored && (stored.ok ? (stored.isReadOnly ? list.readOnly : undefined) : storageErrors[stored.why]);
  const summaries = stored?.summaries ?? [];
  const isTooLarge = (chronicle?.events.length ?? 0) > MAX_EDITED_EVENTS;
  const copy = async () => {
    setCopied(0);
    const id = await actions.copyOpen(setCopied).finally(() => setCopied(undefined));
    if (id !== undefined) onClose();
  };
  const remove = async (id: string) => {
    const record = await actions.remove(id);
    setFault(record ? undefined : "notRemoved");
    if (record) showRemoved((before) => [record, ...before]);
  };
  const download = async (id: string) => {
    const draft = await actions.find(id);
    if (draft) downloadDraft(draft, lang);
    else setFault("gone");
  };
  return (
    <div className={styles.list}>
      <p className={styles.intro}>{list.intro}</p>
      {storageFault !== undefined && (
        <p className={styles.fault}>
          <Icon name="warn" size={15} />
          <span>{storageFault}</span>
        </p>
      )}
      <ActionRow>
        <button
          ref={createButton}
          type="button"
          className="btn btn-solid"
          onClick={() => {
            actions.create(blankContent(lang, list));
            onClose();
          }}
        >
          <Icon name="plus" size={14} />
          {list.create}
        </button>
        {chronicle && (
          <button
            type="button"
            className={`btn btn-line ${styles.copy}`}
            disabled={isTooLarge || copied !== undefined}
            onClick={() => void copy()}
          >
            <Icon name="copy" size={15} />
            <span>{copied === undefined ? list.copyOf(isolated(titleOf(chronicle.meta.title))) : list.copying}</span>
          </button>
        )}
      </ActionRow>
      {isTooLarge && (
        <p className={styles.facts}>{list.tooMany(new Intl.NumberFormat(lang).format(MAX_EDITED_EVENTS))}</p>
      )}
      <div ref={said} role="status" aria-atomic="false">
        {copied !== undefined && copied > 0 && <p className={`${styles.facts} num`}>{list.pictures(copied)}</p>}
        {fault && <p className={styles.reported}>{list[fault]}</p>}
        {removed.map((record) => (
          <p key={record.id} className={styles.reported}>
            {list.removed(isolated(titleOf(record.content.meta.title)))}
            <button
              type="button"
              className="btn btn-line"
              onClick={() => {
                actions.restore(record);
                showRemoved((before) => before.filter((one) => one !== record));
              }}
            >
              {list.undo}
            </button>
          </p>
        ))}
      </div>
      {stored?.ok && summaries.length === 0 && <p className={styles.facts}>{list.none}</p>}
      <ItemList>
        {summaries.map((summary) => (
          <DraftItem
            key={summary.id}
            summary={summary}
            isOpen={summary.id === openId}
            messages={messages}
            onOpen={(id) => {
              actions.open(id);
              onClose();
            }}
            onDownload={(id) => void download(id)}
            onRemove={(id) => void remove(id)}
          />
        ))}
      </ItemList>
      {summaries.length > 1 && (
        <p className={styles.facts}>
          <InlineButton
            onPress={() =>
              void actions.exportAll().then(({ content, name }) => {
                saveFile(content, name);
              })
            }
          >
            {list.all}
          </InlineButton>
        </p>
      )}
    </div>
  );
}
