/** The date of the event: takes any text that an import takes and EDTF, and shows how it is read while it is typed. */
import { useEffect, useId, useRef, useState } from "react";
import { formatEventDate } from "../../../i18n/format-date";
import { useLang, useMessages } from "../../../i18n/react";
import { readDateText } from "../../../formats/dates/date-text";
import type { EventDate } from "../../../model/dates/event-date";
import { parseEventDate } from "../../../model/dates/event-date";
import { ActionRow } from "../../../ui/ActionRow";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import { AxisPreview } from "./AxisPreview";
import { useEventForm } from "./use-event-form";
import styles from "./EventForm.module.css";

/** The timeline follows after a pause: "202" on the way to "2022" is a year too. */
const PAUSE_MS = 700;

export function DateField() {
  const { event, messages, change } = useEventForm();
  const { date: texts } = messages;
  const { dates } = useMessages();
  const lang = useLang();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const text = typed ?? event.date;
  const read = typed === undefined ? undefined : readDateText(typed);
  const stored = parseEventDate(event.date);
  const shown: EventDate | undefined = read?.ok
    ? read.date
    : typed === undefined && stored.ok
      ? stored.date
      : undefined;
  const wordsOf = (date: EventDate) => formatEventDate(date, lang, dates);

  const commit = (edtf: string) => {
    clearTimeout(timer.current);
    change((now) => (now.date === edtf ? now : { ...now, date: edtf }), "date");
  };
  // What was typed last is not lost when another event opens.
  const last = useRef<() => void>(undefined);
  last.current = read?.ok && read.date.edtf !== event.date ? () => commit(read.date.edtf) : undefined;
  useEffect(() => () => last.current?.(), []);

  const onType = (value: string) => {
    setTyped(value);
    clearTimeout(timer.current);
    const result = readDateText(value);
    if (result.ok) timer.current = setTimeout(() => commit(result.date.edtf), PAUSE_MS);
  };
  const settle = () => {
    if (!read?.ok) return;
    commit(read.date.edtf);
    setTyped(undefined);
  };
  const fault = read && !read.ok ? read.fault : undefined;
  const error =
    typed?.trim() === ""
      ? texts.missing
      : fault &&
        {
          "event.date.invalid": texts.unread,
          "event.date.out-of-range": texts.impossible,
          "event.date.ambiguous": texts.ambiguous,
          "event.date.serial": texts.serial,
        }[fault.code];
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
      {fault?.code === "event.date.ambiguous" && typed !== undefined && (
        <ActionRow>
          {(["day-first", "month-first"] as const).map((order) => {
            const either = readDateText(typed, order);
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
