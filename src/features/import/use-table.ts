/** The table of a file for the import dialog: its columns at once, its rows as they are found. */
import { useEffect, useMemo, useState } from "react";
import type { FormatId } from "../../formats/import-format";
import { ImportSource } from "../../formats/import-source";
import { binaryKindOf } from "../../formats/no-text";
import { type TableFacts, describeColumns } from "../../formats/plain/describe-columns";
import type { Table } from "../../formats/tables/find-table";
import { archiveKindOf, entriesOf } from "../../formats/workbook/archive-kind";
import { RowIndex } from "../../formats/tables/row-index";
import type { ImportView } from "./use-import-view";

export type OpenTable = TableFacts & {
  readonly table: Table;
  /** As in the file, without edits. */
  readonly source: ImportSource;
  /** Whether it is the sheet of a workbook, which is no text in the file. */
  readonly isSheet: boolean;
};

const TABLES: ReadonlySet<FormatId | undefined> = new Set(["plain-table", "timelinejs-table", "xlsx", "ods"]);
const MAX_BYTES = 64 * 1024 * 1024;

/** @returns `undefined` until the file is read, and if it is no table */
export function useTable(view: ImportView | undefined): OpenTable | undefined {
  const opened = useSource(view);
  const { source, isSheet = false } = opened ?? {};
  const choices = view?.choices.columns;
  const mayBeTable = TABLES.has(view?.format) || (view?.format === undefined && !/^\s*[{[<]/.test(source?.head ?? "{"));
  return useMemo(() => {
    const table = source && mayBeTable ? source.table : undefined;
    if (!source || !table || table.columns.length < 2) return undefined;
    return { source, table, isSheet, ...describeColumns(source, table, { columns: choices }) };
  }, [source, isSheet, mayBeTable, choices]);
}

type Opened = {
  readonly file: File;
  readonly bytes: Uint8Array;
  /** The sheet of a workbook as a text, and which one; absent for other files. */
  readonly sheet?: { readonly index: number | undefined };
};

function useSource(
  view: ImportView | undefined,
): { readonly source: ImportSource; readonly isSheet: boolean } | undefined {
  const [opened, setOpened] = useState<Opened>();
  const file = view?.file;
  const index = view?.choices.sheet;
  useEffect(() => {
    let isCurrent = true;
    if (file && file.size <= MAX_BYTES) {
      void openFile(file, index).then(
        (found) => isCurrent && setOpened(found),
        // It has changed or gone since: the dialog shows no rows.
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [file, index]);
  const encoding = view?.choices.encoding;
  return useMemo(() => {
    if (!opened || opened.file !== file || (opened.sheet && opened.sheet.index !== index)) return undefined;
    const { bytes, sheet } = opened;
    if (sheet) return { source: new ImportSource(bytes, file.name), isSheet: true };
    if (binaryKindOf(bytes, file.name) !== undefined) return undefined;
    return { source: new ImportSource(bytes, file.name, file.type, encoding), isSheet: false };
  }, [opened, file, index, encoding]);
}

/** Larger workbooks, packed or unpacked, would block the page; the worker reads them. */
const MAX_WORKBOOK_BYTES = 4 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 24 * 1024 * 1024;

const unpackedBytes = (bytes: Uint8Array): number =>
  (entriesOf(bytes) ?? []).reduce((sum, entry) => sum + entry.bytes, 0);

async function openFile(file: File, index: number | undefined): Promise<Opened> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = archiveKindOf(bytes);
  if ((kind !== "xlsx" && kind !== "ods") || file.size > MAX_WORKBOOK_BYTES) return { file, bytes };
  if (unpackedBytes(bytes) > MAX_UNPACKED_BYTES) return { file, bytes };
  const { workbookText } = await import("../../formats/workbook/import-workbook");
  const text = (await workbookText(bytes, kind, index)) ?? "";
  return { file, bytes: new TextEncoder().encode(text), sheet: { index } };
}

/** Longest time without a pause. */
const MAX_BLOCK_MS = 8;

/** @returns the rows found so far, with the edits; `undefined` until the first are found */
export function useRows(open: OpenTable | undefined, edits: ImportView["choices"]["edits"]): RowIndex | undefined {
  const [found, setFound] = useState<{
    readonly of: ImportSource;
    readonly rows: RowIndex;
    readonly isWhole: boolean;
  }>();
  const source = open?.source;
  const table = open?.table;
  const headerRow = open?.headerRow ?? 0;
  useEffect(() => {
    if (!source || !table) return undefined;
    const rows = new RowIndex(source.text, table, headerRow);
    const steps = rows.build();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const untilMs = performance.now() + MAX_BLOCK_MS;
      for (;;) {
        if (steps.next().done) {
          setFound({ of: source, rows, isWhole: true });
          return;
        }
        if (performance.now() > untilMs) break;
      }
      timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }, [source, table, headerRow]);
  return useMemo(
    () => (found && found.of === source ? found.rows.withEdits(edits ?? []) : undefined),
    [found, source, edits],
  );
}
