/** Calendars: iCalendar (RFC 5545) as written by Google, Apple, Outlook and others. Attendees are left out. */
import type { Draft } from "../draft";
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { LinePosition } from "../source-position";
import { type Component, propertyOf, readComponents } from "./components";
import { readContentLines, unescapeText } from "./content-lines";
import { IcsEvents } from "./ics-events";
import { timeZonesOf } from "./time-zones";

const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ["title", "SUMMARY"],
  ["date", "DTSTART"],
  ["summary", "DESCRIPTION"],
  ["sources", "URL"],
  ["places", "LOCATION"],
  ["lane", "CATEGORIES"],
]);

export const ics: ImportFormat = {
  id: "ics",
  labelKey: "formats.ics",
  extensions: ["ics", "ical"],
  readsBytes: true,
  sniff: ({ head }) => (/^BEGIN:VCALENDAR/i.test(head) ? 1 : /^BEGIN:V[A-Z]+\s/i.test(head) ? 0.5 : 0),
  parse: (source, report) => {
    const outer = readComponents(readContentLines(utf8Of(source, report)));
    const calendars = outer.filter(({ kind }) => kind === "VCALENDAR");
    const first = calendars[0];
    if (!first) {
      const fault = { expected: "a calendar: BEGIN:VCALENDAR", value: source.head.slice(0, 40) };
      report.reject("file.format.unknown", new LinePosition(outer[0]?.line ?? 1).place(), fault);
      return undefined;
    }
    return readCalendars(calendars, first, source.title, report);
  },
};

function readCalendars(
  calendars: readonly Component[],
  first: Component,
  fileTitle: string,
  report: ImportReport,
): Draft {
  const inner = calendars.flatMap((calendar) => calendar.inner);
  const events = inner.filter(({ kind }) => kind === "VEVENT");
  const others = inner.filter(({ kind }) => kind !== "VEVENT" && kind !== "VTIMEZONE");
  for (const { kind, line } of others) {
    report.gather("field.not-kept", new LinePosition(line).place(kind), "events: VEVENT", kind);
  }
  const builder = new DraftBuilder(report, (field) => FIELD_NAMES.get(field) ?? field);
  const zones = timeZonesOf(inner.filter(({ kind }) => kind === "VTIMEZONE"));
  const reader = new IcsEvents(
    events,
    zones,
    builder,
    report,
    propertyOf(first, "X-WR-TIMEZONE")?.value.trim() || undefined,
  );
  for (const event of events) reader.add(event);
  const text = (name: string) => unescapeText(propertyOf(first, name)?.value ?? "").trim();
  const title = text("X-WR-CALNAME") || text("NAME") || fileTitle;
  const description = text("X-WR-CALDESC") || text("DESCRIPTION");
  return builder.build({ ...(title ? { title } : {}), ...(description ? { description } : {}) }, events.length);
}

/** The raw bytes, since lines are unfolded by bytes; other encodings than UTF-8 are reported and converted. */
function utf8Of({ bytes, decoded }: ImportSource, report: ImportReport): Uint8Array {
  const { encoding, doubt, text } = decoded;
  if (encoding === "utf-8")
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  if (doubt) report.warn(`file.encoding.${doubt}`, new LinePosition(1).place(), { expected: "UTF-8", value: encoding });
  return new TextEncoder().encode(text);
}
