/** The table of a file for the import dialog: its columns at once, its rows as they are found. */
import { useEffect, useMemo, useState } from "react";
import type { FormatId } from "../../formats/import-format";
import { ImportSource } from "../../formats/import-source";
import { binaryKindOf } from "../../formats/no-text";
import { type TableFacts, describeColumns } from "../../formats/plain/describe-columns";
import type { Table } from "../../formats/tables/find-table";
import { RowIndex } from "../../formats/tables/row-index";
import type { ImportView } from "./use-import-view";

export type OpenTable = TableFacts & {
  readonly table: Table;
  /** As in the file, without edits. */
  readonly source: ImportSource;
};

const TABLES: ReadonlySet<FormatId | undefined> = new Set(["plain-table", "timelinejs-table"]);
const MAX_BYTES = 64 * 1024 * 1024;

/** @returns `undefined` until the file is read, and if it is no table */
export function useTable(view: ImportView | undefined): OpenTable | undefined {
  const source = useSource(view);
  const choices = view?.choices.columns;
  const mayBeTable = TABLES.has(view?.format) || (view?.format === undefined && !/^\s*[{[<]/.test(source?.head ?? "{"));
  return useMemo(() => {
    const table = source && mayBeTable ? source.table : undefined;
    if (!source || !table || table.columns.length < 2) return undefined;
    return { source, table, ...describeColumns(source, table, { columns: choices }) };
  }, [source, mayBeTable, choices]);
}

function useSource(view: ImportView | undefined): ImportSource | undefined {
  const [bytes, setBytes] = useState<{ readonly file: File; readonly bytes: Uint8Array }>();
  const file = view?.file;
  useEffect(() => {
    let isCurrent = true;
    if (file && file.size <= MAX_BYTES) {
      void file.arrayBuffer().then(
        (buffer) => isCurrent && setBytes({ file, bytes: new Uint8Array(buffer) }),
        // It has changed or gone since: the dialog shows no rows.
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [file]);
  const encoding = view?.choices.encoding;
  return useMemo(() => {
    if (!bytes || bytes.file !== file || binaryKindOf(bytes.bytes, bytes.file.name) !== undefined) return undefined;
    return new ImportSource(bytes.bytes, bytes.file.name, bytes.file.type, encoding);
  }, [bytes, file, encoding]);
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
