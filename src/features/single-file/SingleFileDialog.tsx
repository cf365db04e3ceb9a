/** Exports the page and its chronicle as one HTML file. */
import { useMemo, useState } from "react";
import type { SingleFileMessages } from "../../i18n/en/single-file";
import { useLang, usePick } from "../../i18n/react";
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { NO_FILTER } from "../../model/filter/filter";
import { STAGE } from "../../model/mode";
import { folderOf, reachOf } from "../../model/links/share-url";
import { storiesOf, wholeOf } from "../../model/stories/story";
import { encodeViewLink } from "../../model/links/view-link";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectCollecting, selectShownDraft } from "../../store/user-stories/selectors";
import { selectStep } from "../../store/selectors/story";
import { Checkbox } from "../../ui/Checkbox";
import { ChoiceField } from "../../ui/ChoiceField";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { saveFile } from "../../ui/save-file";
import { type ExportResult, MAX_EVENTS, makeSingleFile } from "./make-single-file";
import { useSingleFileMessages } from "./single-file-messages";
import styles from "./SingleFile.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

const takenId = (id: string): string => id.replace(/^own-/, "story-");
const isShort = (stories: readonly Story[], id: string): boolean => wholeOf({ stories }, { id }) !== undefined;

type ExportStatus =
  | { readonly status: "idle" | "running" }
  | { readonly status: "done"; readonly file: Extract<ExportResult, { readonly ok: true }> }
  | { readonly status: "failed"; readonly why: "unreachable" | "strange" };

export function SingleFileDialog({ isOpen, onClose }: Props) {
  const messages = useSingleFileMessages();
  const chronicle = useApp(selectChronicle);
  return (
    <Dialog isOpen={isOpen} isSheet title={messages.title} closeLabel={messages.close} onClose={onClose}>
      {chronicle && <ExportForm chronicle={chronicle} messages={messages} />}
    </Dialog>
  );
}

function ExportForm({ chronicle, messages }: { readonly chronicle: Chronicle; readonly messages: SingleFileMessages }) {
  const lang = useLang();
  const pick = usePick();
  const source = useApp((s) => (s.chronicle.status === "ready" ? s.chronicle.source : undefined));
  const shown = useApp(selectStep)?.story;
  const [chosen, setChosen] = useState(shown ? takenId(shown.id) : "");
  const [isOnStage, setOnStage] = useState(true);
  const [work, setWork] = useState<ExportStatus>({ status: "idle" });
  const draft = useApp((s) => selectShownDraft(s) ?? selectCollecting(s))?.story;
  // In the exported file the draft is a story of the chronicle, not of the browser's storage.
  const own = useMemo(
    () => (draft && draft.steps.length > 0 ? { ...draft, id: takenId(draft.id) } : undefined),
    [draft],
  );
  const all = useMemo(
    () => storiesOf({ stories: own ? [own, ...chronicle.stories] : chronicle.stories }),
    [own, chronicle],
  );
  const story = all.find(({ id }) => id === chosen);
  const isTooLarge = chronicle.events.length > MAX_EVENTS;

  const onMake = async () => {
    setWork({ status: "running" });
    const folder = folderOf(location.href);
    const file = await makeSingleFile(
      {
        chronicle,
        userStory: own,
        start: encodeViewLink({
          filter: NO_FILTER,
          lang,
          ...(story && { story: { id: story.id, step: 1 }, ...(isOnStage && { mode: STAGE }) }),
        }),
        home: source === undefined && reachOf(folder) === "everyone" ? folder : undefined,
        title: pick(chronicle.meta.shortTitle ?? chronicle.meta.title).text,
      },
      new URL("one-file.txt", document.baseURI).href,
    );
    if (file.ok) saveFile(file.page, file.name);
    setWork(file.ok ? { status: "done", file } : { status: "failed", why: file.why });
  };

  if (isTooLarge) return <p>{messages.tooMany(chronicle.events.length, MAX_EVENTS)}</p>;
  return (
    <div className={styles.collecting}>
      <p>{messages.intro(messages.events(chronicle.events.length), chronicle.stories.length + (own ? 1 : 0))}</p>
      <ChoiceField
        label={messages.opensWith}
        value={story?.id ?? ""}
        options={[
          { value: "", label: messages.timeline },
          ...all.map(({ id, title }) => ({
            value: id,
            label: messages.story(pick(title).text || messages.untitled, isShort(all, id)),
          })),
        ]}
        onChange={setChosen}
      />
      {story && (
        <Checkbox
          name={messages.stage}
          hint={messages.stageHint}
          isTicked={isOnStage}
          onToggle={() => setOnStage(!isOnStage)}
        />
      )}
      <p className={styles.note}>{messages.pictures}</p>
      <p>
        <button
          type="button"
          className="btn btn-solid"
          aria-disabled={work.status === "running"}
          onClick={() => void (work.status === "running" || onMake())}
        >
          <Icon name="download" size={15} />
          {work.status === "running" ? messages.collecting : messages.make}
        </button>
      </p>
      <div role="status">
        {work.status === "done" && (
          <>
            <p>{messages.made(work.file.name, work.file.page.size)}</p>
            {work.file.sha256 !== undefined && <p className={styles.sum}>{messages.checksum(work.file.sha256)}</p>}
          </>
        )}
        {work.status === "failed" && <p className={styles.failed}>{messages.failed[work.why]}</p>}
      </div>
    </div>
  );
}
