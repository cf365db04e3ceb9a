/** Writes a block of cells into the table of a draft: pasted, filled down, cleared, or a single one. Pure. */
import { isSameValue } from "./compare-contents";
import { type ChronicleContent, type EventContent, MAX_EDITED_EVENTS, languagesOf } from "./content";
import { addEvents, newEvent } from "./edit-events";
import { type CellFault, type CellReading, CellWriter, hasTitle } from "./table-cells";
import type { CellColumn } from "./table-columns";

/** Where a block begins: its first cell is written there, the others to the right and below. */
export type PasteTarget = {
  /** Ids of the events as they are shown. */
  readonly rows: readonly string[];
  readonly row: number;
  readonly columns: readonly CellColumn[];
  readonly column: number;
  /** The topic of new events that are given none. */
  readonly lane?: string | undefined;
  /** False: rows beyond the last one are ignored. */
  readonly addsRows?: boolean;
};

export type PasteFault = {
  /** Of the block, from 1. */
  readonly row: number;
  /** Absent beyond the last column, and for a whole row. */
  readonly column?: CellColumn;
  readonly fault: CellFault;
  /** The row would have been a new event and was left out. */
  readonly isRowLeftOut: boolean;
};

export type PasteResult = {
  /** The same object if nothing changes. */
  readonly content: ChronicleContent;
  /** Number of cells of existing events that are different now. */
  readonly changed: number;
  /** Ids of the new events. */
  readonly added: readonly string[];
  /** Ids of the existing events that are different now. */
  readonly edited: ReadonlySet<string>;
  /** By row. */
  readonly faults: readonly PasteFault[];
};

/**
 * Linear in the number of cells and events. Values that cannot be read are left out and reported; everything else is
 * written.
 * @param block  rows of cells; an empty row is passed over
 */
export function pasteCells(
  content: ChronicleContent,
  block: readonly (readonly string[])[],
  target: PasteTarget,
  reading: CellReading,
): PasteResult {
  const writer = new CellWriter(content, reading);
  const byId = new Map(content.events.map((event) => [event.id, event]));
  const edited = new Map<string, EventContent>();
  const added: EventContent[] = [];
  const faults: PasteFault[] = [];
  let changed = 0;
  const room = MAX_EDITED_EVENTS - content.events.length;
  block.forEach((cells, index) => {
    if (cells.length === 0) return;
    const id = target.rows[target.row + index];
    const before = id === undefined ? undefined : (edited.get(id) ?? byId.get(id));
    if (id !== undefined && before) {
      const row = writeRow(writer, before, cells, target);
      changed += row.changed;
      if (row.changed > 0) edited.set(id, row.event);
      faults.push(...row.faults.map((fault) => ({ ...fault, row: index + 1, isRowLeftOut: false })));
    } else if (target.addsRows !== false && cells.some((cell) => cell.trim() !== "")) {
      const row = newRow(writer, cells, target, languagesOf(content));
      const isFull = row.event !== undefined && added.length >= room;
      if (row.event && !isFull) added.push(row.event);
      const rowFaults = isFull ? [{ fault: { code: "events.many", value: cells.join(" · ") } as const }] : row.faults;
      const isRowLeftOut = isFull || row.event === undefined;
      faults.push(...rowFaults.map((fault) => ({ ...fault, row: index + 1, isRowLeftOut })));
    }
  });
  const withEntries = edited.size + added.length > 0 ? writer.content : content;
  const written =
    edited.size === 0
      ? withEntries
      : { ...withEntries, events: withEntries.events.map((event) => edited.get(event.id) ?? event) };
  return {
    content: addEvents(written, added),
    changed,
    added: added.map(({ id }) => id),
    edited: new Set(edited.keys()),
    faults,
  };
}

type RowFault = Pick<PasteFault, "column" | "fault">;
type RowWrite = { readonly event: EventContent; readonly changed: number; readonly faults: readonly RowFault[] };

function writeRow(
  writer: CellWriter,
  before: EventContent,
  cells: readonly string[],
  { columns, column: first }: PasteTarget,
  isNew = false,
): RowWrite {
  const faults: RowFault[] = [];
  let event = before;
  let changed = 0;
  cells.forEach((text, index) => {
    const column = columns[first + index];
    if (!column) {
      if (text.trim() !== "") faults.push({ fault: { code: "column.none", value: text.trim() } });
      return;
    }
    if (isNew && text.trim() === "") return;
    const written = writer.write(event, column, text);
    if (!written.ok) faults.push({ column, fault: written.fault });
    else if (written.event !== event && !isSameValue(written.event, event)) {
      event = written.event;
      changed += 1;
    }
  });
  return { event, changed, faults };
}

/** A new event needs a date and a title. */
function newRow(
  writer: CellWriter,
  cells: readonly string[],
  target: PasteTarget,
  languages: readonly string[],
): { readonly event: EventContent | undefined; readonly faults: readonly RowFault[] } {
  const { columns } = target;
  // What identifies an event is read first: a row that is left out must not add places or actors.
  const isKey = (index: number) => ["date", "title"].includes(columns[target.column + index]?.field ?? "");
  const keys = cells.map((cell, index) => (isKey(index) ? cell : ""));
  const draft = writeRow(writer, newEvent("", "", target.lane), keys, target, true);
  const value = cells.filter((cell) => cell.trim() !== "").join(" · ");
  const missing: RowFault[] = [];
  const dateColumn = columns.find(({ field }) => field === "date");
  const titleColumn = columns.find(({ field }) => field === "title");
  const isReported = (field: string) => draft.faults.some(({ column }) => column?.field === field);
  if (draft.event.date === "" && dateColumn && !isReported("date"))
    missing.push({ column: dateColumn, fault: { code: "date.empty", value } });
  if (!hasTitle(draft.event, languages) && titleColumn && !isReported("title"))
    missing.push({ column: titleColumn, fault: { code: "title.empty", value } });
  if (draft.event.date === "" || !hasTitle(draft.event, languages))
    return { event: undefined, faults: [...draft.faults, ...missing] };
  const rest = cells.map((cell, index) => (isKey(index) ? "" : cell));
  const { event, faults } = writeRow(writer, draft.event, rest, target, true);
  return { event, faults: [...draft.faults, ...faults] };
}
