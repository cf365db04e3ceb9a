/** Exports the page and its chronicle as one HTML file. */
import { useMemo, useState } from "react";
import type { SingleFileMessages } from "../../i18n/en/single-file";
import { isolated } from "../../i18n/isolated";
import { useLang, usePick } from "../../i18n/react";
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { kindOfMediaAddress, shownMediaName } from "../../model/chronicle/media-address";
import { NO_FILTER } from "../../model/filter/filter";
import { pickText } from "../../model/localized";
import { STAGE } from "../../model/mode";
import { homeOf, reachOf } from "../../model/links/share-url";
import { siteFactsOf } from "../../model/site/site-facts";
import { storiesOf, wholeOf } from "../../model/stories/story";
import { encodeViewLink } from "../../model/links/view-link";
import {
  type EmbeddedPictures,
  type LeftOutPicture,
  type MediaToEmbed,
  embedPictures,
  mediaToEmbed,
} from "../../store/embed-pictures";
import { useApp, useAppStore } from "../../store/react";
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

const NO_MEDIA: MediaToEmbed = { pictures: [], recordings: [] };
const takenId = (id: string): string => id.replace(/^own-/, "story-");
const isShort = (stories: readonly Story[], id: string): boolean => wholeOf({ stories }, { id }) !== undefined;

type ExportStatus =
  | { readonly status: "idle" | "running" }
  | { readonly status: "preparing"; readonly done: number; readonly count: number }
  /** Its size is shown before it is saved. */
  | {
      readonly status: "ready" | "saved";
      readonly file: Extract<ExportResult, { readonly ok: true }>;
      readonly pictures: EmbeddedPictures;
    }
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
  const slice = useApp((s) => s.chronicle);
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
  const store = useAppStore();
  const { pictures, recordings } = useMemo(
    () => (isTooLarge ? NO_MEDIA : mediaToEmbed({ chronicle: slice })),
    [slice, isTooLarge],
  );
  const isBusy = work.status === "running" || work.status === "preparing";
  const choose =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setWork({ status: "idle" });
    };

  const onMake = async () => {
    setWork({ status: "running" });
    const embedded =
      pictures.length === 0
        ? undefined
        : await embedPictures(store.getState(), chronicle, (done) =>
            setWork({ status: "preparing", done, count: pictures.length }),
          );
    const home = homeOf(location.href, siteFactsOf(document));
    const file = await makeSingleFile(
      {
        chronicle: embedded?.chronicle ?? chronicle,
        userStory: own,
        start: encodeViewLink({
          filter: NO_FILTER,
          lang,
          ...(story && { story: { id: story.id, step: 1 }, ...(isOnStage && { mode: STAGE }) }),
        }),
        home: source === undefined && reachOf(home) === "everyone" ? home : undefined,
        title: pick(chronicle.meta.shortTitle ?? chronicle.meta.title).text,
      },
      new URL("one-file.txt", document.baseURI).href,
    );
    if (!file.ok) return setWork({ status: "failed", why: file.why });
    if (embedded) return setWork({ status: "ready", file, pictures: embedded });
    saveFile(file.page, file.name);
    setWork({ status: "done", file });
  };
  const onSave = ({ file, pictures }: Extract<ExportStatus, { readonly pictures: EmbeddedPictures }>) => {
    saveFile(file.page, file.name);
    setWork({ status: "saved", file, pictures });
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
        onChange={choose(setChosen)}
      />
      {story && (
        <Checkbox
          name={messages.stage}
          hint={messages.stageHint}
          isTicked={isOnStage}
          onToggle={() => choose(setOnStage)(!isOnStage)}
        />
      )}
      {pictures.length > 0 && <p className={styles.note}>{messages.withPictures(pictures.length)}</p>}
      {recordings.length > 0 && (
        <p className={styles.note}>{messages.withoutRecordings(recordings.length, namesOf(recordings, lang))}</p>
      )}
      <p className={styles.note}>{messages.pictures}</p>
      <p>
        {work.status === "ready" ? (
          <button type="button" className="btn btn-solid" onClick={() => onSave(work)}>
            <Icon name="download" size={15} />
            {messages.save}
          </button>
        ) : (
          <button
            type="button"
            className="btn btn-solid"
            aria-disabled={isBusy}
            onClick={() => void (isBusy || onMake())}
          >
            <Icon name="download" size={15} />
            {isBusy ? messages.collecting : messages.make}
          </button>
        )}
      </p>
      <div role="status">
        {work.status === "preparing" && <p>{messages.preparing(work.done, work.count)}</p>}
        {(work.status === "ready" || work.status === "saved") && <WithPictures work={work} messages={messages} />}
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

const REASONS: readonly LeftOutPicture["why"][] = ["not-loaded", "unreadable", "too-large"];

/** What is in the file itself has no file name: it is named by what is to be seen. */
const namesOf = (media: readonly Medium[], lang: string): string =>
  media
    .map(({ url, alt, caption }) => {
      const isInside = kindOfMediaAddress(url) === "data";
      return isolated((isInside && pickText(alt ?? caption, lang).text) || shownMediaName(url));
    })
    .join(", ");

type Ready = Extract<ExportStatus, { readonly pictures: EmbeddedPictures }>;

function WithPictures({ work, messages }: { readonly work: Ready; readonly messages: SingleFileMessages }) {
  const lang = useLang();
  const { file, pictures, status } = work;
  const { name, page, sha256 } = file;
  return (
    <>
      <p>
        {status === "saved"
          ? messages.made(name, page.size)
          : messages.ready(name, page.size, pictures.count, pictures.size)}
      </p>
      {pictures.stilled.length > 0 && (
        <p>{messages.stilled(pictures.stilled.length, namesOf(pictures.stilled, lang))}</p>
      )}
      {REASONS.map((reason) => {
        const media = pictures.leftOut.flatMap(({ medium, why }) => (why === reason ? [medium] : []));
        return media.length > 0 && <p key={reason}>{messages.leftOut[reason](namesOf(media, lang))}</p>;
      })}
      {status === "saved" && sha256 !== undefined && <p className={styles.sum}>{messages.checksum(sha256)}</p>}
    </>
  );
}
