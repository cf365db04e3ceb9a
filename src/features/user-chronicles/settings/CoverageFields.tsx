/** The first and the last day that the timeline claims to cover; both or none. */
import { useState } from "react";
import { readDateText } from "../../../formats/dates/date-text";
import { formatEventDate } from "../../../i18n/format-date";
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { useLang, useMessages } from "../../../i18n/react";
import type { EventDate } from "../../../model/dates/event-date";
import type { Meta } from "../../../model/chronicle/chronicle";
import { TypedField } from "../fields/TypedField";
import styles from "./Settings.module.css";

type Coverage = NonNullable<Meta["coverage"]>;
type Props = {
  readonly coverage: Coverage | undefined;
  readonly messages: DraftSettingsMessages;
  readonly onChange: (coverage: Coverage | undefined) => void;
};

function readDay(text: string): EventDate | undefined {
  const read = readDateText(text);
  return read.ok && /^\d{4}-\d{2}-\d{2}$/.test(read.date.edtf) ? read.date : undefined;
}

export function CoverageFields({ coverage, messages: { fields, errors }, onChange }: Props) {
  const { dates } = useMessages();
  const lang = useLang();
  const value = JSON.stringify([coverage?.from ?? "", coverage?.to ?? ""]);
  const [typed, setTyped] = useState({ from: coverage?.from ?? "", to: coverage?.to ?? "", value });
  // Undone, or set elsewhere.
  if (typed.value !== value) setTyped({ from: coverage?.from ?? "", to: coverage?.to ?? "", value });
  const { from, to } = typed;
  const [first, last] = [readDay(from), readDay(to)];
  const isEmpty = from.trim() === "" && to.trim() === "";

  const type = (nextFrom: string, nextTo: string) => {
    const [start, end] = [readDay(nextFrom), readDay(nextTo)];
    const isNone = nextFrom.trim() === "" && nextTo.trim() === "";
    const isWhole = start && end && start.startMs <= end.startMs;
    const next = isNone ? undefined : isWhole ? { from: start.edtf, to: end.edtf } : coverage;
    setTyped({ from: nextFrom, to: nextTo, value: JSON.stringify([next?.from ?? "", next?.to ?? ""]) });
    if (next !== coverage) onChange(next);
  };
  const errorOf = (text: string, day: EventDate | undefined, isLast: boolean): string | undefined => {
    if (isEmpty) return undefined;
    if (text.trim() === "") return errors.bothDays;
    if (!day) return errors.day;
    return isLast && first && first.startMs > day.startMs ? errors.order : undefined;
  };
  const noteOf = (day: EventDate | undefined) => day && formatEventDate(day, lang, dates);
  return (
    <div className={styles.pair}>
      <TypedField
        label={fields.from}
        value={from}
        note={noteOf(first)}
        error={errorOf(from, first, false)}
        onChange={(text) => type(text, to)}
      />
      <TypedField
        label={fields.to}
        value={to}
        note={noteOf(last)}
        error={errorOf(to, last, true)}
        onChange={(text) => type(from, text)}
      />
    </div>
  );
}
