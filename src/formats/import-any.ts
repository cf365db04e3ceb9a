/** Entry point for files of any format, workbooks included. Their reader is loaded on demand. */
import { type ImportOptions, type ImportResult, MAX_BYTES, importFile } from "./import-file";
import { archiveKindOf } from "./workbook/archive-kind";

/** For files of our own format, which are read without the code for others. */
export { LATE_READERS } from "../model/chronicle/late-readers";

/**
 * Like `importFile`, and for workbooks of Excel (.xlsx) and LibreOffice (.ods) too.
 * @throws if the code that reads workbooks cannot be loaded
 */
export async function importAny(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const kind = bytes.byteLength > MAX_BYTES ? undefined : archiveKindOf(bytes);
  if (kind !== "xlsx" && kind !== "ods") return importFile(bytes, options);
  const { importWorkbook } = await import("./workbook/import-workbook");
  return importWorkbook(bytes, kind, options);
}
