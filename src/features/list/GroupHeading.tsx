import { isolated } from "../../i18n/isolated";
import { Text, useLang, useMessages, usePick } from "../../i18n/react";
import { formatEraPeriod } from "../../i18n/era-period";
import { yearText } from "../../i18n/format-date";
import { utcMs } from "../../model/dates/calendar-years";
import type { EventGroup } from "../../model/chronicle/event-groups";

export function GroupHeading({ heading, id }: { readonly heading: EventGroup["heading"]; readonly id?: string }) {
  const messages = useMessages();
  const lang = useLang();
  const pick = usePick();
  return (
    <h2 className="event-heading" id={id}>
      {heading.kind === "era" && (
        <>
          <span>
            <Text of={heading.era.label} />
          </span>{" "}
          <span className="event-period num">{formatEraPeriod(heading.era.date, lang, messages.dates)}</span>
        </>
      )}
      {heading.kind === "before" && messages.list.beforeEras(isolated(pick(heading.firstEra.label).text))}
      {heading.kind === "year" && <span className="num">{yearText(utcMs(heading.year), lang)}</span>}
    </h2>
  );
}
