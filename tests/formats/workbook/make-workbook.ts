/** Workbooks as programs write them, and what becomes of them. */
import { writeOds } from "hucre/ods";
import { type WriteOptions, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { importAny } from "../../../src/formats/import-any";
import type { ImportOptions, ImportResult } from "../../../src/formats/import-file";

export type WorkbookKind = "xlsx" | "ods";

export const workbook = (kind: WorkbookKind, ...sheets: readonly WriteSheet[]): Promise<Uint8Array> =>
  write(kind, { sheets: [...sheets] });

export const write = (kind: WorkbookKind, options: WriteOptions): Promise<Uint8Array> =>
  kind === "xlsx" ? writeXlsx(options) : writeOds(options);

export const read = (bytes: Uint8Array, options: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  importAny(bytes, { name: "unknown", ...options });

/** A day at midnight, as libraries hand days over. */
export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
