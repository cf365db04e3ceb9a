import { formatEventDate } from "../../i18n/format-date";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import { type EventDate, parseEventDate } from "../../model/event-date";
import type { EventGroup } from "./event-groups";
import styles from "./EventList.module.css";

/** Ukrainian puts "р." after every year; in a heading that is noise. */
const UK_YEAR = /[\s\u00A0]р\./g;

/** Months are enough for a heading: "Mar 2021 – Feb 2022". */
function coarse(date: EventDate): EventDate {
  const month = (text: string) => text.replace(/^(-?\d{4}-\d{2})-\d{2}.*$/, "$1");
  const [from, to] = date.edtf.split("/");
  if (from === undefined || to === undefined) return date;
  const parsed = parseEventDate(`${month(from)}/${month(to)}`);
  return parsed.ok ? parsed.date : date;
}

export function GroupHeading({ heading }: { readonly heading: EventGroup["heading"] }) {
  const messages = useMessages();
  const lang = useLang();
  const pick = usePick();
  return (
    <h2 className={styles.heading}>
      {heading.kind === "era" && (
        <>
          <span>
            <Text of={heading.era.label} />
          </span>{" "}
          <span className={`${styles.period} num`}>
            {formatEventDate(coarse(heading.era.date), lang, messages.dates, "short").replace(UK_YEAR, "")}
          </span>
        </>
      )}
      {heading.kind === "before" && messages.list.beforeEras(pick(heading.firstEra.label).text)}
      {heading.kind === "year" && <span className="num">{heading.year}</span>}
    </h2>
  );
}
