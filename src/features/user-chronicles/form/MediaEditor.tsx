/** Pictures of this device become part of the draft; what is on the web is named by its address. */
import { usePick } from "../../../i18n/react";
import { useRef, useState } from "react";
import { scalePicture } from "../../../store/scale-picture";
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

export function MediaEditor() {
  const { event, messages, change } = useEventForm();
  const pick = usePick();
  const { media: texts } = messages;
  const chooser = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<"reading" | "refused" | "stilled">();
  const add = async (file: File) => {
    setReading("reading");
    const scaled = await scalePicture(file, WIDTH_PX);
    setReading(!scaled.ok ? "refused" : scaled.isStilled ? "stilled" : undefined);
    if (scaled.ok) change((now) => ({ ...now, media: [...now.media, { type: "image", ...scaled.picture }] }));
  };
  return (
    <ItemEditor<Medium>
      title={texts.title}
      items={event.media}
      nameOf={texts.item}
      summaryOf={({ alt, caption, url }) => pick(alt ?? caption).text || shownMediaName(url)}
      addLabel={texts.addAddress}
      onChange={(media, field) => change((now) => ({ ...now, media }), field && `media ${field}`)}
      actions={
        <>
          <input
            ref={chooser}
            type="file"
            accept="image/*"
            hidden
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = "";
              if (file) void add(file);
            }}
          />
          <button type="button" className="btn btn-line" onClick={() => chooser.current?.click()}>
            <Icon name="image" size={15} />
            {texts.addFile}
          </button>
          <span role="status">{reading && <span className={styles.hint}>{texts[reading]}</span>}</span>
          <AddAddress />
        </>
      }
    >
      {(medium, set) => (
        <>
          {medium.type === "image" && kindOfMediaAddress(medium.url) === "data" && (
            <div className={styles.thumbnail}>
              <FileImage src={medium.url} alt="" onBroken={() => undefined} />
            </div>
          )}
          <p className={styles.hint} dir="auto">
            {kindOfMediaAddress(medium.url) === "data" ? texts.inside : shownMediaName(medium.url)}
          </p>
          {kindOfMediaAddress(medium.url) !== "data" && (
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
              error={
                field === "alt" && medium.type === "image" && medium.alt === undefined ? texts.altMissing : undefined
              }
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
