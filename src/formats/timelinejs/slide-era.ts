/** The eras of TimelineJS: headline, start and end, all required. */
import { parseEventDate } from "../../model/dates/event-date";
import type { DraftBuilder } from "../draft-builder";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";
import { htmlToText } from "../texts/html-text";
import { type SlideDate, noteSlideDate } from "./slide-dates";

export type EraDates = {
  readonly start: SlideDate | undefined;
  readonly end: SlideDate | undefined;
  /** What the file calls start and end. */
  readonly startName: string;
  readonly endName: string;
};

/** Adds an era to the draft, or reports why it is unreadable. Headline and text are HTML. */
export function addEraOf(
  { start, end, startName, endName }: EraDates,
  headline: string | undefined,
  text: string | undefined,
  headlineName: string,
  position: SourcePosition,
  builder: DraftBuilder,
  report: ImportReport,
): void {
  const label = htmlToText(headline ?? "").text.replace(/\n+/g, " ");
  if (label === "") {
    report.error("era.invalid", position.place(headlineName), { expected: "a headline" });
    return;
  }
  if (!start?.read.ok || !end?.read.ok) {
    const [name, of] = start?.read.ok ? [endName, end] : [startName, start];
    const fault = of && !of.read.ok ? of.read : undefined;
    const place = position.place(of && fault ? of.nameOf(fault.field) : name);
    const value = of && fault ? of.valueOf(fault.field) : undefined;
    report.error("era.date.invalid", place, { expected: fault?.expected ?? "a start and an end", value });
    return;
  }
  for (const one of [start, end]) noteSlideDate(one, position, report);
  const date = `${start.read.edtf}/${end.read.edtf}`;
  if (!parseEventDate(date).ok) {
    report.error("era.date.invalid", position.place(endName), {
      expected: "an end that is not before the start",
      value: date,
    });
    return;
  }
  const description = htmlToText(text ?? "").text;
  builder.addEra({ label, date, ...(description ? { description } : {}) });
}
