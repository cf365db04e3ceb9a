/** Reads the sheets of a workbook with a library, within limits. */
import type { ReadOptions, Sheet } from "hucre/xlsx";
import { MAX_EVENTS } from "../../model/chronicle/read-steps";
import { entriesOf } from "./archive-kind";
import { prepareOdsContent } from "./ods-content";
import type { WorkbookContext } from "./sheet-grid";
import { type ArchiveFault, faultOf, packStored, unpackText } from "./unpack";

export type ReadSheets =
  | { readonly ok: true; readonly sheets: readonly Sheet[]; readonly context: WorkbookContext }
  | { readonly ok: false; readonly fault: ArchiveFault };

/** More than a chronicle may have, so that the limit is noticed, and some rows above the header. */
const MAX_ROWS = MAX_EVENTS + 40;
/** A single formatted cell at the far end makes a sheet too large for the library: then less is read. */
const RANGES = [`A1:ZZ${MAX_ROWS}`, `A1:CU${MAX_ROWS}`];
/** Formats of cells take memory for each cell; in larger files a month counts as its first day. */
const MAX_BYTES_WITH_FORMATS = 48 * 1024 * 1024;
/** Where one sheet is unreadable each is read by itself, and every time the whole archive: within these limits. */
const MAX_SINGLE_SHEETS = 60;
const MAX_SINGLE_MS = 20_000;
const GENERATOR = /<(?:meta:generator|Application)>[^<]*(?:LibreOffice|OpenOffice)/;
const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

/** Never rejects, unless the code of the library cannot be loaded. */
export async function readSheets(bytes: Uint8Array, kind: "xlsx" | "ods"): Promise<ReadSheets> {
  const entries = entriesOf(bytes) ?? [];
  const fault = entries.length === 0 ? "damaged" : faultOf(entries);
  if (fault) return { ok: false, fault };
  const largest = entries.reduce((most, entry) => Math.max(most, entry.bytes), 0);
  const readStyles = largest <= MAX_BYTES_WITH_FORMATS;
  const textOr = (path: string) => unpackText(bytes, entries, path).catch(() => "");
  const isFromLibreOffice = GENERATOR.test(await textOr(kind === "xlsx" ? "docProps/app.xml" : "meta.xml"));
  if (kind === "xlsx") {
    const { readXlsx } = await import("hucre/xlsx");
    const read = (options: ReadOptions) => readXlsx(bytes, { readStyles, ...options });
    return orDamaged(async () => {
      const { sheets, dateSystem } = await readAnySheets(read);
      return { sheets, context: { is1904: dateSystem === "1904", hasSerials: true, isFromLibreOffice } };
    });
  }
  const { readOds } = await import("hucre/ods");
  return orDamaged(async () => {
    const content = await unpackText(bytes, entries, "content.xml");
    const { xml, hidden } = prepareOdsContent(content, await textOr("styles.xml"));
    const { sheets } = await readOds(packStored({ mimetype: ODS_TYPE, "content.xml": xml }), { readStyles });
    return {
      sheets: sheets.map((sheet) => (hidden.has(sheet.name) ? { ...sheet, hidden: true } : sheet)),
      context: { is1904: false, hasSerials: false, isFromLibreOffice },
    };
  });
}

type Read = Omit<Extract<ReadSheets, { ok: true }>, "ok">;

async function orDamaged(read: () => Promise<Read>): Promise<ReadSheets> {
  try {
    return { ok: true, ...(await read()) };
  } catch {
    return { ok: false, fault: "damaged" };
  }
}

type SheetsOf = { readonly sheets: readonly Sheet[]; readonly dateSystem?: "1900" | "1904" };

/** All sheets at once; if one of them cannot be read, such as a sheet that is a chart, each by itself. */
async function readAnySheets(read: (options: ReadOptions) => Promise<SheetsOf>): Promise<SheetsOf> {
  for (const range of RANGES) {
    try {
      return await read({ range });
    } catch {
      // Tried again with less.
    }
  }
  let count = 0;
  const without = await read({ sheets: () => (count += 1) < 0 });
  const found: Sheet[] = [];
  const untilMs = performance.now() + MAX_SINGLE_MS;
  for (let index = 0; index < Math.min(count, MAX_SINGLE_SHEETS) && performance.now() < untilMs; index += 1) {
    for (const range of RANGES) {
      try {
        // One after another: each is a sheet in memory.
        found.push(...(await read({ range, sheets: [index] })).sheets);
        break;
      } catch {
        // Not a sheet of cells.
      }
    }
  }
  return { ...without, sheets: found };
}
