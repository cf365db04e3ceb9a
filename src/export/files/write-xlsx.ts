/** Our own table as a sheet of Excel (OOXML), every cell a text. It reads back as the same chronicle. */
import { writeXlsx as writeWorkbook } from "hucre/xlsx";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import { writeTable } from "../../formats/own-table/write-table";

/** What a cell of Excel holds, in UTF-16 units. */
export const MAX_CELL_LENGTH = 32_767;
/** What a sheet of Excel holds, with the headings. */
const MAX_SHEET_ROWS = 1_048_576;
/** In characters. */
const [MIN_WIDTH, MAX_WIDTH] = [8, 60];
const SAMPLED_ROWS = 200;
const SHEET_NAME = "Timeline";

/** `_x0041_` stands for a character in OOXML; the text itself has to be written so that it is read as it is. */
const literally = (cell: string): string => cell.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_");

/**
 * @param lang  of the title in the properties of the file
 * @returns the file, and the ids of the records that Excel cannot hold, because a cell would be too long: these are left out
 */
export async function writeXlsx(
  chronicle: Chronicle,
  lang: string,
): Promise<{ readonly bytes: Uint8Array; readonly leftOut: readonly string[] }> {
  const { headings, rows } = writeTable(chronicle);
  const isHeld = (row: readonly string[]): boolean => row.every((cell) => cell.length <= MAX_CELL_LENGTH);
  const held = rows.filter(isHeld).slice(0, MAX_SHEET_ROWS - 1);
  const bytes = await writeWorkbook({
    properties: { title: pickText(chronicle.meta.title, lang).text },
    sheets: [
      {
        name: SHEET_NAME,
        columns: headings.map((heading, index) => ({ width: widthOf(heading, index, held) })),
        rows: [headings, ...held].map((row) => row.map((cell) => (cell === "" ? null : literally(cell)))),
        freezePane: { rows: 1 },
      },
    ],
  });
  return { bytes, leftOut: rows.filter((row) => !isHeld(row)).map(([kind = "", id = ""]) => id || kind) };
}

function widthOf(heading: string, index: number, rows: readonly (readonly string[])[]): number {
  const lengths = rows.slice(0, SAMPLED_ROWS).map((row) => (row[index] ?? "").split("\n", 1)[0]?.length ?? 0);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, heading.length, ...lengths) + 2);
}
