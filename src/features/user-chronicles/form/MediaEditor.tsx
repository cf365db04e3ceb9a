/** Pictures of this device become part of the draft; what is on the web is named by its address. */
import { usePick } from "../../../i18n/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useApp, useAppStore } from "../../../store/react";
import { scalerOrPage } from "../../../store/scale-picture";
import { readMediaAddress, kindOfMediaAddress, shownMediaName } from "../../../model/chronicle/media-address";
import { withField } from "../../../model/edit-values";
import type { EventContent } from "../../../model/user-chronicles/content";
import { FileImage } from "../../../ui/FileImage";
import { Icon } from "../../../ui/Icon";
import { ItemEditor } from "./ItemEditor";
import { ItemTextFields } from "./ItemTextFields";
import { LineField } from "./LineField";
import { SelectField } from "./SelectField";
import { orAbsent } from "./typed-values";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type Medium = EventContent["media"][number];
const TYPES = ["image", "video", "audio"] as const;
const TEXTS = ["alt", "caption", "credit"] as const;
const WIDTH_PX = 1_600;

const isInside = (url: string): boolean => kindOfMediaAddress(url) === "data";
const lacksAlt = ({ type, alt }: Medium): boolean => type === "image" && alt === undefined;

export function MediaEditor() {
  const { event, messages, change } = useEventForm();
  const pick = usePick();
  const { media: texts } = messages;
  const chooser = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLSpanElement>(null);
  const [said, setSaid] = useState<string>();
  const add = async (files: readonly File[]) => {
    setSaid(texts.reading);
    const scaler = scalerOrPage();
    const refused: string[] = [];
    const stilled: string[] = [];
    try {
      // One after another: at most one picture is decoded.
      for (const file of files) {
        const scaled = await scaler.scale(file, WIDTH_PX);
        if (!scaled.ok) {
          refused.push(file.name);
          continue;
        }
        change((now) => ({ ...now, media: [...now.media, { type: "image", ...scaled.picture }] }));
        if (scaled.isStilled) stilled.push(file.name);
      }
    } finally {
      scaler.stop();
    }
    const added = files.length - refused.length;
    const sentences = [
      added > 0 && texts.added(added),
      stilled.length > 0 && texts.stilled(stilled.join(", ")),
      refused.length > 0 && texts.refused(refused.join(", ")),
    ];
    setSaid(sentences.filter((text) => text !== false).join(" "));
  };
  const store = useAppStore();
  const waiting = useApp(({ userChronicles }) => userChronicles.pictures);
  const take = useEffectEvent(async () => {
    const { pictures } = store.getState().userChronicles;
    if (!pictures) return;
    store.actions.setUserChronicles({ pictures: undefined });
    await add(pictures);
    // The form may show another part. Only as far as needed: the page itself must not scroll.
    status.current?.scrollIntoView?.({ block: "nearest" });
  });
  useEffect(() => {
    if (waiting) void take();
  }, [waiting]);
  return (
    <ItemEditor<Medium>
      title={texts.title}
      items={event.media}
      nameOf={(number, { type }) => `${texts.types[type]} ${number}`}
      summaryOf={({ alt, caption, url }) => pick(alt ?? caption).text || (isInside(url) ? "" : shownMediaName(url))}
      missingOf={(medium) => (lacksAlt(medium) ? texts.undescribed : undefined)}
      pictureOf={({ type, url }) => (type === "image" && isInside(url) ? url : undefined)}
      addLabel={texts.addAddress}
      onChange={(media, field) => change((now) => ({ ...now, media }), field && `media ${field}`)}
      actions={
        <>
          <input
            ref={chooser}
            type="file"
            accept="image/*"
            multiple
            hidden
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = "";
              if (files.length > 0) void add(files);
            }}
          />
          <button type="button" className="btn btn-line" onClick={() => chooser.current?.click()}>
            <Icon name="image" size={15} />
            {texts.addFile}
          </button>
          <span ref={status} role="status" className={styles.hint}>
            {said}
          </span>
          <AddAddress />
        </>
      }
    >
      {(medium, set) => (
        <>
          {medium.type === "image" && isInside(medium.url) && (
            <div className={styles.thumbnail}>
              <FileImage src={medium.url} alt="" onBroken={() => undefined} />
            </div>
          )}
          <p className={styles.hint} dir="auto">
            {isInside(medium.url) ? texts.inside : shownMediaName(medium.url)}
          </p>
          {!isInside(medium.url) && (
            <SelectField
              label={texts.type}
              value={medium.type}
              options={TYPES.map((type) => ({ value: type, label: texts.types[type] }))}
              onChange={(type) => set({ ...medium, type })}
            />
          )}
          {TEXTS.map((field) => (
            <ItemTextFields
              key={field}
              label={texts[field]}
              text={medium[field]}
              error={field === "alt" && lacksAlt(medium) ? texts.altMissing : undefined}
              onChange={(text, lang) => set(withField(medium, field, text), `${field} ${lang}`)}
            />
          ))}
          <LineField
            label={texts.licence}
            value={medium.licence?.name}
            onChange={(name) =>
              set(
                withField(
                  medium,
                  "licence",
                  name === "" && medium.licence?.url === undefined ? undefined : { ...medium.licence, name },
                ),
                "licence",
              )
            }
          />
          {medium.type !== "image" && (
            <LineField
              label={texts.captions}
              type="url"
              value={medium.captions}
              onChange={(value) => set(withField(medium, "captions", orAbsent(value)), "captions")}
            />
          )}
        </>
      )}
    </ItemEditor>
  );
}

/** Added once it is an address: one that is half typed shows nothing. */
function AddAddress() {
  const { messages, change } = useEventForm();
  const { media: texts } = messages;
  const [typed, setTyped] = useState("");
  const [isBad, setBad] = useState(false);
  // Also when the field is left: an address that looks finished is not lost.
  const add = () => {
    const url = readMediaAddress(typed);
    if (url === undefined || kindOfMediaAddress(url) !== "web") {
      setBad(typed.trim() !== "");
      return;
    }
    const type = /\.(?:mp4|webm|ogv|mov)(?:$|[?#])/i.test(url)
      ? "video"
      : /\.(?:mp3|ogg|oga|wav|m4a)(?:$|[?#])/i.test(url)
        ? "audio"
        : "image";
    change((now) => ({ ...now, media: [...now.media, { type, url }] }));
    setTyped("");
    setBad(false);
  };
  return (
    <span className={styles.addAddress}>
      <LineField
        label={texts.address}
        type="url"
        value={typed}
        error={isBad ? texts.badAddress : undefined}
        onChange={(value) => {
          setTyped(value);
          setBad(false);
        }}
        onBlur={add}
      />
      <button type="button" className="btn btn-line" aria-disabled={typed.trim() === ""} onClick={add}>
        {texts.addAddress}
      </button>
    </span>
  );
}
