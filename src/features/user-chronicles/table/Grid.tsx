/** The events as a grid of cells, of which only those in sight are drawn. */
import { type Range, defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { useLang } from "../../../i18n/react";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { dayOf } from "../../../model/user-chronicles/edit-events";
import type { CellReading } from "../../../model/user-chronicles/table-cells";
import { type CellColumn, cellTextsOf } from "../../../model/user-chronicles/table-columns";
import { PHONE, useMedia } from "../../../ui/use-media";
import { CellEditor } from "./CellEditor";
import { NUMBER_WIDTH, SELECT_WIDTH, widthOf } from "./column-look";
import { FIRST_TEXT_COLUMN, HEADER_ROW, type GridPlace } from "./grid-place";
import { GridHeader } from "./GridHeader";
import { GridNewRow } from "./GridNewRow";
import { GridRow } from "./GridRow";
import { suggestTexts } from "./suggest";
import type { TableEdits } from "./use-table-edits";
import type { TableRows } from "./use-table-rows";
import { useGrid } from "./use-grid";
import { useGridEvents } from "./use-grid-events";
import styles from "./Grid.module.css";

export type RowToEdit = { readonly id: string };

type Props = {
  readonly content: ChronicleContent;
  readonly table: TableRows;
  readonly edits: TableEdits;
  readonly columns: readonly CellColumn[];
  readonly columnName: (column: CellColumn) => string;
  readonly reading: CellReading;
  readonly messages: DraftTableMessages;
  /** The topic of new events. */
  readonly lane: string | undefined;
  readonly openId: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
  /** A new row, whose first cell is edited at once. */
  readonly rowToEdit: RowToEdit | undefined;
};

/** No event has this id. */
const NEW_ROW = "";
const ROW_PX = 36;
const TOUCH_ROW_PX = 44;
const OVERSCAN = 8;

export function Grid(props: Props) {
  const { content, table, edits, columns, columnName, reading, messages, lane, openId, selected, rowToEdit } = props;
  const { onSelect, onOpen } = props;
  const { rows } = table;
  const eventIds = table.ids;
  // The last row is empty: what is written there is a new event.
  const ids = useMemo(() => [...eventIds, NEW_ROW], [eventIds]);
  const lang = useLang();
  const isTouch = useMedia("(pointer: coarse)");
  const isPhone = useMedia(PHONE);
  const rowPx = isTouch || isPhone ? TOUCH_ROW_PX : ROW_PX;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => cellTextsOf(content, reading), [content, reading]);
  const textAt = ({ row, column }: GridPlace): string => {
    const [event, at] = [rows[row], columns[column - FIRST_TEXT_COLUMN]];
    return event && at ? texts.textOf(event, at) : "";
  };
  const grid = useGrid({
    root,
    ids,
    columns: columns.length + FIRST_TEXT_COLUMN,
    save({ row, column }, text) {
      const isNew = row >= rows.length;
      if (isNew && text.trim() === "") return undefined;
      const target = { rows: ids, row, column: isNew ? 0 : column - FIRST_TEXT_COLUMN, lane };
      const cells = isNew ? newCells(column - FIRST_TEXT_COLUMN, text) : [text];
      const fault = edits.write([cells], target, "cell")?.faults[0]?.fault;
      return fault && messages.faults[fault.code];
    },
  });
  /** A new event from one cell: what it needs besides is like the row above. */
  const newCells = (column: number, text: string): readonly string[] =>
    columns.map(({ field }, at) => {
      if (at === column) return text;
      if (field === "date") return rows.at(-1)?.date || dayOf(Date.now());
      const isFirstTitle = field === "title" && columns.findIndex((one) => one.field === "title") === at;
      return isFirstTitle && columns[column]?.field !== "title" ? messages.newTitle : "";
    });
  const lastTicked = useRef<number>(undefined);
  const tick = useCallback(
    (index: number, isRange: boolean) => {
      const from = isRange ? (lastTicked.current ?? index) : index;
      const touched = eventIds.slice(Math.min(from, index), Math.max(from, index) + 1);
      const next = new Set(selected);
      const isOn = !selected.has(eventIds[index] ?? "");
      for (const id of touched)
        if (isOn) next.add(id);
        else next.delete(id);
      lastTicked.current = index;
      onSelect(next);
    },
    [eventIds, selected, onSelect],
  );
  const { active, range, editing } = grid;
  const events = useGridEvents({
    grid,
    ids,
    columns: columns.length,
    edits,
    lane,
    textAt,
    messages,
    rowPx,
    scroller,
    onTick: (row) => tick(row, false),
  });

  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    scrollMargin: rowPx,
    scrollPaddingStart: rowPx,
    getItemKey: (index) => ids[index] ?? index,
    // The active row is always there: it holds the focus, or is where Tab leads.
    rangeExtractor: (shown: Range) =>
      active.row < 0
        ? defaultRangeExtractor(shown)
        : [...new Set([...defaultRangeExtractor(shown), active.row])].sort((a, b) => a - b),
  });
  useEffect(() => {
    virtual.measure();
  }, [virtual, rowPx]);

  const openIndex = openId === undefined ? -1 : ids.indexOf(openId);
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex, { align: "auto" });
    // Only when another event is opened, not when rows move.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openId]);

  const { beginEdit } = grid;
  useEffect(() => {
    const row = rowToEdit ? ids.indexOf(rowToEdit.id) : -1;
    if (row < 0) return;
    virtual.scrollToIndex(row);
    beginEdit({ row, column: FIRST_TEXT_COLUMN }, textAt({ row, column: FIRST_TEXT_COLUMN }), false);
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rowToEdit]);

  const tickedCount = eventIds.filter((id) => selected.has(id)).length;
  const isAll = tickedCount > 0 && tickedCount === eventIds.length;

  const editedColumn = editing && columns[editing.column - FIRST_TEXT_COLUMN];
  const suggest = useMemo(
    () => (editedColumn ? suggestTexts(content, reading, editedColumn) : () => []),
    [content, reading, editedColumn],
  );
  const titleColumn = columns.find(({ field }) => field === "title");
  const editor = editing && editedColumn && (
    <CellEditor
      key={`${editing.id} ${editing.column}`}
      column={editedColumn}
      label={messages.edit(
        columnName(editedColumn),
        active.row >= rows.length
          ? messages.newRow
          : textAt({ row: active.row, column: titleColumn ? columns.indexOf(titleColumn) + FIRST_TEXT_COLUMN : 0 }),
      )}
      initial={editing.initial}
      isTyped={editing.isTyped}
      fault={editing.fault}
      suggest={suggest}
      onSave={grid.saveEdit}
      onCancel={grid.endEdit}
      onPasteBlock={(data, isMultiline) => events.pasteFromEditor(data, isMultiline)}
    />
  );
  const width = columns.reduce((sum, column) => sum + widthOf(column), SELECT_WIDTH + NUMBER_WIDTH);
  return (
    <div className={styles.scroller} ref={scroller} style={{ scrollPaddingTop: rowPx }}>
      {/* The grid handles the keys of its cells. */}
      <div
        ref={root}
        className={styles.grid}
        role="grid"
        tabIndex={-1}
        aria-label={messages.name}
        aria-rowcount={ids.length + 1}
        aria-colcount={columns.length + FIRST_TEXT_COLUMN}
        aria-multiselectable
        style={{ width, "--row-px": `${rowPx}px` } as React.CSSProperties}
        {...events.handlers}
        onDoubleClick={(event: MouseEvent) => events.onDoubleClick(event)}
      >
        <GridHeader
          columns={columns}
          nameOf={columnName}
          messages={messages}
          sort={table.sort}
          active={active.row === HEADER_ROW ? active.column : undefined}
          ticked={isAll ? "all" : tickedCount > 0 ? "some" : "none"}
          onSort={table.sortBy}
          onTickAll={() => onSelect(isAll ? new Set() : new Set(eventIds))}
        />
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const event = rows[index];
            if (!event) {
              return (
                <GridNewRow
                  key={key}
                  index={index}
                  columns={columns}
                  messages={messages}
                  heightPx={rowPx}
                  top={start - rowPx}
                  active={active.row === index ? active.column : undefined}
                  editor={active.row === index && editor ? editor : undefined}
                />
              );
            }
            const isIn = range !== undefined && index >= range.top && index <= range.bottom;
            const isSeveral = range !== undefined && (range.top < range.bottom || range.left < range.right);
            return (
              <GridRow
                key={key}
                event={event}
                index={index}
                columns={columns}
                texts={texts}
                messages={messages}
                heightPx={rowPx}
                top={start - rowPx}
                active={active.row === index ? active.column : undefined}
                from={isIn && isSeveral ? range.left : undefined}
                to={isIn && isSeveral ? range.right : undefined}
                isTicked={selected.has(event.id)}
                isOpen={event.id === openId}
                lang={lang}
                editor={active.row === index && editor ? editor : undefined}
                onOpen={onOpen}
                onTick={tick}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
