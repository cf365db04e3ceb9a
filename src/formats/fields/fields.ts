/** The fields of one event, from the cells of a row or the keys of an object. */
import type { DayOrder } from "../dates/day-text";
import type { ShortYears } from "../dates/short-years";
import type { ImportReport } from "../import-report";
import type { Role } from "./roles";

export type Fields = {
  /** The texts of a role, best match first: trimmed, never blank. */
  readonly texts: (role: Role) => readonly string[];
  /** The text of the best matching field of a role; `undefined` if it is blank, even if others are not. */
  readonly main: (role: Role) => string | undefined;
  /** The name of the column or key of `texts(role)[index]`; also for absent texts, to name what is missing. */
  readonly nameOf: (role: Role, index?: number) => string | undefined;
};

export type FieldReading = {
  readonly report: ImportReport;
  /** The order of dates such as 3/4/2022, if known. */
  readonly dayOrder: DayOrder | undefined;
  /** What the other dates say about texts such as 2001-02, if known. */
  readonly shortYears?: ShortYears | undefined;
  /** False if no event of the file has a title: the text is then used. */
  readonly hasTitles: boolean;
  /** Whether titles are whole sentences: a short title is then derived, and the sentence becomes the text. */
  readonly shortensTitles?: boolean;
};

/** The best matching text of a role. */
export const firstText = (fields: Fields, role: Role): string | undefined => fields.texts(role)[0];
