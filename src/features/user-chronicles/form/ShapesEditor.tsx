/** The route and the area of the event: pasted or opened as GeoJSON, with what is said about them, and a map. */
import { type ReactNode, useId, useRef, useState } from "react";
import { loadProblemMessages } from "../../../i18n/lazy-messages";
import { useLang, useOptionalMessages } from "../../../i18n/react";
import { withField } from "../../../model/edit-values";
import { type LonLat, SHAPE_KINDS } from "../../../model/geometry/geometry";
import { shapesOf } from "../../../model/geometry/shapes-of";
import type { Problem } from "../../../model/problem";
import { Field } from "../../../ui/Field";
import { Icon } from "../../../ui/Icon";
import { TextArea } from "../../../ui/TextArea";
import { isLocated } from "../../map/map-places";
import { mapShapesOf } from "../../map/map-shapes";
import { PlaceMap } from "../../map/PlaceMap";
import { ShapeFields } from "./ShapeFields";
import { MAX_SHAPE_TEXT, readShapeText } from "./shape-text";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

export function ShapesEditor() {
  const { event, content, messages, change } = useEventForm();
  const { shapes: texts } = messages;
  const headingId = useId();
  const section = useRef<HTMLElement>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [said, setSaid] = useState("");
  const shapes = shapesOf(event);
  const drawn = mapShapesOf(event);
  const places = event.places.flatMap((id) => content.places.find((place) => place.id === id) ?? []).filter(isLocated);
  const read = (text: string): boolean => {
    const points = places.filter(({ precision }) => precision !== "country");
    const found = readShapeText(
      text,
      points.map(({ lon, lat }): LonLat => [lon, lat]),
    );
    setProblems(found.problems);
    const kinds = SHAPE_KINDS.filter((kind) => found.shapes[kind]);
    setSaid(kinds.map((kind) => texts.read[kind]).join(" "));
    if (kinds.length === 0) return false;
    change((now) =>
      // What was said about the line before stays: it may only be more exact.
      kinds.reduce((one, kind) => ({ ...one, [kind]: { ...shapesOf(now)[kind], geometry: found.shapes[kind] } }), now),
    );
    return true;
  };
  return (
    <section ref={section} className={styles.items} aria-labelledby={headingId}>
      <h3 id={headingId} tabIndex={-1}>
        {texts.title}
      </h3>
      {drawn.length > 0 && <PlaceMap places={places} shapes={drawn} />}
      {SHAPE_KINDS.map((kind) => {
        const shape = shapes[kind];
        return (
          shape && (
            <ShapeFields
              key={kind}
              kind={kind}
              shape={shape}
              onRemove={() => {
                change((now) => withField(now, kind, undefined));
                setProblems([]);
                setSaid("");
                section.current?.querySelector<HTMLElement>("h3")?.focus();
              }}
            />
          )
        );
      })}
      <ShapeInput onRead={read} />
      <div role="status">
        {said !== "" && <p className={styles.hint}>{said}</p>}
        <ShapeProblems problems={problems} />
      </div>
    </section>
  );
}

/** @param onRead  returns whether there was a shape in the text, which then goes from the field */
function ShapeInput({ onRead }: { readonly onRead: (text: string) => boolean }) {
  const { messages } = useEventForm();
  const { shapes: texts } = messages;
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const take = (text: string) => setTyped(onRead(text) ? "" : text);
  return (
    <>
      <Field label={texts.paste} controlId={id}>
        <TextArea
          id={id}
          value={typed}
          spellCheck={false}
          dir="ltr"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          // What is pasted into the empty field is whole; it may be far too long to be shown.
          onPaste={(paste) => {
            const text = paste.clipboardData.getData("text/plain");
            if (typed !== "" || text.trim() === "") return;
            paste.preventDefault();
            take(text);
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {texts.hint}
        </p>
      </Field>
      <div className={styles.adding}>
        <button
          type="button"
          className="btn btn-line"
          aria-disabled={typed.trim() === "" || undefined}
          onClick={() => typed.trim() !== "" && take(typed)}
        >
          <Icon name="ok" size={14} />
          {texts.take}
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          aria-label={texts.open}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = "";
            // Each character has a byte at least.
            if (file)
              void file
                .slice(0, MAX_SHAPE_TEXT + 1)
                .text()
                .then(onRead);
          }}
        />
        <button type="button" className="btn btn-line" onClick={() => chooser.current?.click()}>
          <Icon name="file" size={14} />
          {texts.open}
        </button>
      </div>
    </>
  );
}

function ShapeProblems({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const words = useOptionalMessages(loadProblemMessages);
  const lang = useLang();
  if (!words || problems.length === 0) return null;
  const sentences: Readonly<Record<string, string>> = words.sentences;
  return (
    <ul className={styles.problems}>
      {problems.map(({ code, severity, where, value, expected }) => (
        <li key={code} className={severity === "error" ? styles.error : styles.hint}>
          {sentences[code] ?? code}
          {(where !== "" || value !== undefined) && (
            <span className="num" dir="ltr">
              {` ${[where.replace(/^\./, ""), value].filter(Boolean).join(": ")}`}
            </span>
          )}
          {/* What exactly was expected, problems say in English only. */}
          {lang === "en" && expected !== undefined && code === "shape.crossing" && ` (${expected})`}
        </li>
      ))}
    </ul>
  );
}
