/** The fields of one event, whether they come from the cells of a row or from the keys of an object. */
import type { DayOrder } from "../dates/day-text";
import type { ShortYears } from "../dates/short-years";
import type { ImportReport } from "../import-report";
import type { Role } from "./roles";

export type Fields = {
  /** What the fields of a role say, the most telling first: trimmed, and never blank. */
  readonly texts: (role: Role) => readonly string[];
  /** What the best named field of a role says; nothing when that one is empty, whatever the others say. */
  readonly main: (role: Role) => string | undefined;
  /** The name of the column or key behind `texts(role)[index]`; also without a text, for what is missing. */
  readonly nameOf: (role: Role, index?: number) => string | undefined;
};

export type FieldReading = {
  readonly report: ImportReport;
  /** The order of dates such as 3/4/2022, when it is known. */
  readonly dayOrder: DayOrder | undefined;
  /** What the other dates say of texts such as 2001-02, when they say it. */
  readonly shortYears?: ShortYears | undefined;
  /** False when no event of the file has a title: the text then serves as one. */
  readonly hasTitles: boolean;
  /** Whether titles are whole sentences: a short one is then made of each, and the sentence is kept as text. */
  readonly shortensTitles?: boolean;
};

export const firstText = (fields: Fields, role: Role): string | undefined => fields.texts(role)[0];
