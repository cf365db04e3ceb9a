/** The first and the last day that the timeline claims to cover. What is no day yet is kept as it was typed. */
import { readDateText } from "../../../formats/dates/date-text";
import { formatEventDate } from "../../../i18n/format-date";
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { useLang, useMessages } from "../../../i18n/react";
import type { EventDate } from "../../../model/dates/event-date";
import type { Meta } from "../../../model/chronicle/chronicle";
import { TypedField } from "../fields/TypedField";
import { useTyped } from "../fields/use-typed";
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
  const [from, typeFrom] = useTyped(coverage?.from ?? "");
  const [to, typeTo] = useTyped(coverage?.to ?? "");
  const [first, last] = [readDay(from), readDay(to)];
  const isEmpty = from.trim() === "" && to.trim() === "";

  /** A day in our own form, or what was typed. */
  const valueOf = (text: string): string => readDay(text)?.edtf ?? text.trim();
  const type = (nextFrom: string, nextTo: string) => {
    const next = { from: valueOf(nextFrom), to: valueOf(nextTo) };
    typeFrom(nextFrom, next.from);
    typeTo(nextTo, next.to);
    onChange(next.from === "" && next.to === "" ? undefined : next);
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
