import { formatEventDate } from "../../i18n/format-date";
import { useLang, useMessages } from "../../i18n/react";
import type { EventDate } from "../../model/dates/event-date";
import { Icon } from "../../ui/Icon";
import { dayLines } from "./day-lines";

/** The date in its narrow column; screen readers get it in full. */
export function EventDay({ date }: { readonly date: EventDate }) {
  const messages = useMessages();
  const lang = useLang();
  const { isApproximate, day, rest } = dayLines(date, lang, messages);
  return (
    <div className="event-day num">
      <span className="visually-hidden">{formatEventDate(date, lang, messages.dates)}</span>
      <span aria-hidden="true">
        <b className={isApproximate ? "event-about" : undefined}>
          {isApproximate && <Icon name="approx" size={13} weight={1.8} />}
          {day}
        </b>
        {rest.map((line) => (
          <span key={line} className="event-day-line">
            {line}
          </span>
        ))}
      </span>
    </div>
  );
}
