/** One event of SIMILE Timeline, from XML or JSON: attributes with dates, texts, a link and a picture. */
import { type EventDate, parseEventDate } from "../../model/dates/event-date";
import { type DateRead, readDateText } from "../dates/date-text";
import { joinDates } from "../dates/join-dates";
import type { EventParts } from "../event-parts";
import { type Links, addMedia, sourceOf } from "../fields/field-links";
import { noteDate, noteTimes } from "../fields/field-dates";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";
import { isBlank } from "../../model/blank-text";
import { decodeEntities, htmlToText } from "../texts/html-text";
import { webAddress } from "../texts/web-address";

export type SimileField =
  "id" | "title" | "start" | "latestStart" | "earliestEnd" | "end" | "duration" | "link" | "image" | "description";

export type SimileEvent = {
  readonly position: SourcePosition;
  readonly text: (field: SimileField) => string | undefined;
  /** What the file calls the field. */
  readonly nameOf: (field: SimileField) => string;
  /** Names of other non-empty fields: colours, icons … */
  readonly ignoredFields: readonly string[];
};

const DATES = ["start", "latestStart", "earliestEnd", "end"] as const;

/** @returns `undefined` if title or start is unreadable, which is reported */
export function readSimileEvent(event: SimileEvent, report: ImportReport): EventParts | undefined {
  const { position, text, nameOf, ignoredFields } = event;
  const title = htmlToText(text("title") ?? "").text.replace(/\n+/g, " ");
  if (isBlank(title)) {
    report.error("event.title.missing", position.place(nameOf("title")), { expected: "a title" });
    return undefined;
  }
  const date = readDates(event, report);
  if (!date) return undefined;
  for (const name of ignoredFields) {
    report.gather(
      "field.not-kept",
      position.place(name),
      "nothing: the timeline has its own colours, classes and marks",
      name,
    );
  }
  const { text: summary, links } = htmlToText(text("description") ?? "");
  const found: Links = { sources: [], media: [] };
  const link = text("link");
  const page = link === undefined ? undefined : webAddress(decodeEntities(link));
  if (page !== undefined) found.sources.push(sourceOf(page));
  else if (link !== undefined) {
    const fault = { expected: "an address beginning with https://", value: link };
    report.warn("url.invalid", position.place(nameOf("link")), fault);
  }
  const image = text("image");
  if (image !== undefined) {
    const field = { address: decodeEntities(image), type: "image" } as const;
    addMedia(found, field, position, nameOf("image"), { report });
  }
  for (const { url, label } of links) {
    const address = webAddress(url);
    if (address !== undefined && !found.sources.some((source) => source.url === address)) {
      found.sources.push(sourceOf(address, label));
    }
  }
  return { id: text("id"), title, date: date.edtf, summary: summary || undefined, ...found };
}

function readDates(event: SimileEvent, report: ImportReport): EventDate | undefined {
  const { position, text, nameOf } = event;
  const read = (field: (typeof DATES)[number], isNeeded: boolean): EventDate | undefined => {
    const raw = text(field);
    if (raw === undefined) return undefined;
    const found = readSimileDate(raw);
    if (found.ok) {
      noteDate(found.notes, raw, position.place(nameOf(field)), report);
      return withoutMidnight(found.date);
    }
    const { code, expected } = found.fault;
    const place = position.place(nameOf(field));
    if (isNeeded) report.error(code, place, { expected, value: raw });
    else report.warn("event.date.end.invalid", place, { expected, value: raw });
    return undefined;
  };
  if (text("start") === undefined) {
    report.error("event.date.missing", position.place(nameOf("start")), { expected: "a start" });
    return undefined;
  }
  const start = read("start", true);
  if (!start) return undefined;
  const [latestStart, earliestEnd, end] = [read("latestStart", false), read("earliestEnd", false), read("end", false)];
  const date = joinAll(start, latestStart, earliestEnd, end, event, report);
  noteTimes(date.edtf, report);
  return date;
}

/** A span; or, for an event without duration or with a latest start, one unknown day within it. */
function joinAll(
  start: EventDate,
  latestStart: EventDate | undefined,
  earliestEnd: EventDate | undefined,
  end: EventDate | undefined,
  { position, text, nameOf }: SimileEvent,
  report: ImportReport,
): EventDate {
  const isInstant = /^(?:false|no|0)$/i.test(text("duration") ?? "");
  if (!end || isInstant) {
    const latest = end ?? latestStart;
    const within = latest && parseEventDate(`[${start.edtf}..${latest.edtf}]`);
    return within?.ok ? within.date : start;
  }
  const about = (date: EventDate, isAbout: boolean): EventDate => {
    const parsed = isAbout && date.startPrecision !== "time" ? parseEventDate(`${date.edtf}~`) : undefined;
    return parsed?.ok ? parsed.date : date;
  };
  const { date, fault } = joinDates(about(start, latestStart !== undefined), about(end, earliestEnd !== undefined));
  if (fault) report.warn(fault.code, position.place(nameOf("end")), { expected: fault.expected, value: text("end") });
  return date;
}

/** As in the format's own parser, a bare number is a year, slashes are American and 2001-10 is a month. */
function readSimileDate(text: string): DateRead {
  const year = /^\d{1,2}$/.exec(text.trim())?.[0];
  return readDateText(year === undefined ? text : year.padStart(4, "0"), "month-first", "months");
}

/** The format writes a day as midnight in some zone. The day as written is used, whatever the zone. */
function withoutMidnight(date: EventDate): EventDate {
  const parsed = parseEventDate(date.edtf.replace(/T00:00(?::00)?(?:Z|[+-]\d\d:?\d\d)?$/, ""));
  return parsed.ok ? parsed.date : date;
}
