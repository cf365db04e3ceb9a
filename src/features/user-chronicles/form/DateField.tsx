/** The date of the event: takes any text that an import takes and EDTF, and shows how it is read while it is typed. */
import { useEffect, useId, useRef, useState } from "react";
import { formatEventDate } from "../../../i18n/format-date";
import { useLang, useMessages } from "../../../i18n/react";
import { readDateText } from "../../../formats/dates/date-text";
import type { EventDate } from "../../../model/dates/event-date";
import { ActionRow } from "../../../ui/ActionRow";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import { AxisPreview } from "./AxisPreview";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

type WholeDate =
  | { readonly ok: true; readonly date: EventDate }
  | { readonly ok: false; readonly why: "unread" | "impossible" | "ambiguous" | "serial" | "partly" };

const FAULTS = {
  "event.date.invalid": "unread",
  "event.date.out-of-range": "impossible",
  "event.date.ambiguous": "ambiguous",
  "event.date.serial": "serial",
} as const;

/** A text of which something would be left out is no date: the rest of it would be lost. */
function readWhole(text: string): WholeDate {
  const read = readDateText(text);
  if (!read.ok) return { ok: false, why: FAULTS[read.fault.code] };
  return read.notes.some(({ code }) => code === "event.date.remark") ? { ok: false, why: "partly" } : read;
}

/** The timeline follows after a pause: "202" on the way to "2022" is a year too. */
const PAUSE_MS = 700;

export function DateField() {
  const { event, messages, change } = useEventForm();
  const { date: texts } = messages;
  const { dates } = useMessages();
  const lang = useLang();
  const id = useId();
  /** What is typed, and the date of the event that it is to replace: undo and dragging change that too. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly instead: string }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isTyping = typed !== undefined && typed.instead === event.date;
  const text = isTyping ? typed.text : event.date;
  const read = readWhole(text);
  const wordsOf = (date: EventDate) => formatEventDate(date, lang, dates);

  const commit = (date: string) => {
    clearTimeout(timer.current);
    change((now) => (now.date === date ? now : { ...now, date }), "date");
  };
  const onType = (value: string) => {
    setTyped({ text: value, instead: event.date });
    clearTimeout(timer.current);
    const result = readWhole(value);
    if (!result.ok) return;
    timer.current = setTimeout(() => {
      setTyped({ text: value, instead: result.date.edtf });
      commit(result.date.edtf);
    }, PAUSE_MS);
  };
  /** A text that is no date is stored as it is: the event is not shown until it is one, but nothing typed is lost. */
  const settle = () => {
    if (!isTyping) return;
    commit(read.ok ? read.date.edtf : text);
    setTyped(undefined);
  };
  // When another event opens, and before the page is saved as it is left.
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => {
    const leave = () => latest.current();
    window.addEventListener("pagehide", leave, { capture: true });
    document.addEventListener("visibilitychange", leave, { capture: true });
    return () => {
      window.removeEventListener("pagehide", leave, { capture: true });
      document.removeEventListener("visibilitychange", leave, { capture: true });
      leave();
    };
  }, []);

  const shown = read.ok ? read.date : undefined;
  const error = read.ok ? undefined : text.trim() === "" ? texts.missing : texts[read.why];
  return (
    <Field label={texts.label} controlId={id}>
      <Input
        id={id}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={`${id}-read`}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        onBlur={settle}
        onKeyDown={({ key }) => key === "Enter" && settle()}
      />
      <div id={`${id}-read`} role="status" className={styles.read}>
        {shown && <p className={styles.words}>{wordsOf(shown)}</p>}
        {error !== undefined && <p className={styles.error}>{error}</p>}
        {shown === undefined && error === undefined && <p className={styles.hint}>{texts.hint}</p>}
      </div>
      {!read.ok && read.why === "ambiguous" && (
        <ActionRow>
          {(["day-first", "month-first"] as const).map((order) => {
            const either = readDateText(text, order);
            return (
              either.ok && (
                <button
                  key={order}
                  type="button"
                  className="btn btn-line"
                  onClick={() => {
                    commit(either.date.edtf);
                    setTyped(undefined);
                  }}
                >
                  {texts.use(wordsOf(either.date))}
                </button>
              )
            );
          })}
        </ActionRow>
      )}
      {shown && <AxisPreview date={shown} label={texts.axis(wordsOf(shown))} />}
    </Field>
  );
}
