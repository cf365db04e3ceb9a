/** Widths of the columns, which stay in sight, and their names. */
import { languageName } from "../../../i18n/language-name";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import type { CellColumn, CellField } from "../../../model/user-chronicles/table-columns";

export const SELECT_WIDTH = 44;
export const NUMBER_WIDTH = 56;
const WIDTHS: Readonly<Record<CellField, number>> = {
  date: 168,
  title: 300,
  lane: 170,
  status: 130,
  importance: 112,
  summary: 320,
  places: 190,
  actors: 230,
  tags: 170,
  claimedBy: 190,
  sourceTitle: 230,
  sourceUrl: 250,
};
export const widthOf = ({ field }: CellColumn): number => WIDTHS[field];

/** The date and the first title stay in sight when the table is scrolled sideways. */
export const isSticky = (index: number): boolean => index < 2;
/** From the edge of the table to a column that stays in sight. */
export const stickyLeft = (columns: readonly CellColumn[], index: number): number =>
  SELECT_WIDTH + NUMBER_WIDTH + columns.slice(0, index).reduce((sum, column) => sum + widthOf(column), 0);

/** @param lang  of the page: languages are named in it */
export function columnName(
  column: CellColumn,
  messages: DraftTableMessages,
  languages: readonly string[],
  lang: string,
): string {
  const name = messages.columns[column.field];
  if (!("lang" in column) || languages.length < 2) return name;
  return messages.columnIn(name, languageName(column.lang, lang));
}
