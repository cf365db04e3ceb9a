/** The first table in a piece of HTML as tab-separated text. No DOM parser is used, so nothing can load or run. */
import { htmlToText } from "./html-text";

/** Longer pieces are no tables that people copy. */
const MAX_LENGTH = 4 * 1024 * 1024;
const MAX_SPAN = 1_000;
/** Attributes longer than this are no longer part of the tag, which bounds the search. */
const TAG = /<(\/?)(table|tr|t[dh])\b([^<>]{0,2000})>/gi;

/**
 * @returns `undefined` if there is no table of at least two rows and columns. A cell that covers several rows is given in
 * each of them, as a merged cell of a spreadsheet is read
 */
export function tableInHtml(html: string): string | undefined {
  if (html.length > MAX_LENGTH) return undefined;
  const rows: string[][] = [];
  /** Cells of rows above that reach into the next ones, by column. */
  const reaching = new Map<number, { readonly text: string; rows: number }>();
  let depth = 0;
  let cell: { readonly from: number; readonly attributes: string } | undefined;

  const takeReaching = (row: string[]): void => {
    for (let above = reaching.get(row.length); above; above = reaching.get(row.length)) {
      above.rows -= 1;
      if (above.rows <= 0) reaching.delete(row.length);
      row.push(above.text);
    }
  };
  const closeCell = (to: number): void => {
    const row = rows.at(-1);
    if (cell && row) {
      takeReaching(row);
      const text = htmlToText(html.slice(cell.from, to)).text;
      const [columns, count] = [spanOf(cell.attributes, "colspan"), spanOf(cell.attributes, "rowspan")];
      if (count > 1) reaching.set(row.length, { text, rows: count - 1 });
      row.push(text, ...Array.from({ length: columns - 1 }, () => ""));
    }
    cell = undefined;
  };
  const closeRow = (): void => {
    const row = rows.at(-1);
    if (row) takeReaching(row);
  };

  for (const { 0: tag, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(TAG)) {
    const isEnd = slash === "/";
    const kind = name.toLowerCase();
    if (kind === "table") depth += isEnd ? -1 : 1;
    // A table within a cell is part of the text of the cell.
    if (depth > 1 || (kind === "table" && !isEnd)) continue;
    if (kind === "table" && depth < 1) {
      closeCell(index);
      if (isTable(rows)) break;
      rows.length = 0;
      reaching.clear();
    } else if (depth === 1) {
      closeCell(index);
      if (kind === "tr" && isEnd) closeRow();
      else if (kind === "tr") rows.push([]);
      else if (!isEnd) cell = { from: index + tag.length, attributes };
    }
  }
  closeCell(html.length);
  return isTable(rows) ? rows.map((row) => row.map(quoted).join("\t")).join("\n") : undefined;
}

const isTable = (rows: readonly (readonly string[])[]): boolean => rows.filter((row) => row.length > 1).length > 1;

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, "i").exec(attributes)?.[1] ?? 1);
  return Math.min(Math.max(span, 1), MAX_SPAN);
}
