import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, type RefObject, useRef } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { letterOf } from "../../../commands/keyboard-layout";
import { isComposing } from "../../../ui/is-composing";
import { cellsInClipboard, textOfCells } from "./clipboard-cells";
import { FIRST_TEXT_COLUMN, type GridPlace, isSamePlace, placeAfter, sizeOfRange } from "./grid-place";
import type { GridState } from "./use-grid";
import type { TableEdits } from "./use-table-edits";

type Setup = {
  readonly grid: GridState;
  readonly ids: readonly string[];
  /** Number of columns that hold text. */
  readonly columns: number;
  readonly edits: TableEdits;
  readonly lane: string | undefined;
  readonly textAt: (place: GridPlace) => string;
  readonly messages: DraftTableMessages;
  readonly rowPx: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Selects the row, or no longer. */
  readonly onTick: (row: number) => void;
};

/** The place of the cell that an event happened in. */
function placeOf(target: EventTarget): GridPlace | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null;
  const [row, column] = element?.dataset.place?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

const isText = ({ row, column }: GridPlace): boolean => row >= 0 && column >= FIRST_TEXT_COLUMN;

/** Keys, pointer and clipboard of the grid. */
export function useGridEvents({ grid, ids, columns, edits, lane, textAt, messages, rowPx, scroller, onTick }: Setup) {
  const { active, range, editing } = grid;
  const wasTouch = useRef(false);

  const targetAt = ({ row, column }: GridPlace, addsRows = true) => ({
    rows: ids,
    row: Math.max(0, row),
    column: Math.max(0, column - FIRST_TEXT_COLUMN),
    lane,
    addsRows,
  });
  /** Writes into the marked range, which stays marked. */
  const fill = (textOf: (place: GridPlace) => string) => {
    if (!range) return;
    const block = Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
      Array.from({ length: range.right - range.left + 1 }, (__, column) =>
        textOf({ row: range.top + row, column: range.left + column }),
      ),
    );
    edits.write(block, targetAt({ row: range.top, column: range.left }, false), "fill");
    grid.focusActive();
  };
  const markedCells = (): readonly (readonly string[])[] =>
    range
      ? Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
          Array.from({ length: range.right - range.left + 1 }, (__, column) =>
            textAt({ row: range.top + row, column: range.left + column }),
          ),
        )
      : [];

  const paste = (data: DataTransfer) => {
    const block = cellsInClipboard(data);
    const [only] = block[0] ?? [];
    const isLone = block.length === 1 && block[0]?.length === 1;
    // One cell fills the whole range, as in a spreadsheet.
    if (isLone && only !== undefined && range && sizeOfRange(range) > 1) fill(() => only);
    else if (block.length > 0) {
      const from = range ? { row: range.top, column: range.left } : active;
      edits.write(block, targetAt(from), "paste");
      grid.focusActive();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || editing) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // An input method or a dead key begins a text that it is still to compose: in the field, so the key is not taken.
    if (isComposing(event.nativeEvent) || key === "Process" || key === "Dead") {
      if (isText(active)) grid.beginEdit(active, "", true);
      return;
    }
    const isMod = ctrlKey || metaKey;
    const take = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const next = placeAfter(event, active, { rows: ids.length, columns: columns + FIRST_TEXT_COLUMN, page });
    if (next) {
      take();
      const isRange = shiftKey && isText(active);
      if (!isRange) grid.moveTo(next);
      else grid.moveTo({ row: Math.max(0, next.row), column: Math.max(FIRST_TEXT_COLUMN, next.column) }, true);
      return;
    }
    if (isMod) {
      const letter = letterOf(event.nativeEvent);
      if (letter === "a" && !shiftKey) {
        take();
        grid.markAll();
      } else if (letter === "d" && !shiftKey && range) {
        take();
        const { top } = range;
        fill(({ column }) => textAt({ row: range.top === range.bottom ? Math.max(0, top - 1) : top, column }));
      }
      return;
    }
    if (!isText(active)) return;
    if (key === "Enter" || key === "F2") {
      take();
      grid.beginEdit(active, textAt(active), false);
    } else if (key === "Delete" || key === "Backspace") {
      take();
      fill(() => "");
    } else if (key === " ") {
      take();
      onTick(active.row);
    } else if (key.length === 1) {
      take();
      grid.beginEdit(active, key, true);
    }
  };

  /** A click in another cell ends the edit, if its text can be saved. */
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (event.button !== 0 || !place || (editing && isSamePlace(place, active))) return;
    if (editing) {
      // Its field saves on losing the focus, and gets it back if the text is refused.
      const field = document.activeElement;
      if (field instanceof HTMLElement) field.blur();
      if (grid.wasRefused()) {
        event.preventDefault();
        if (field instanceof HTMLElement) field.focus();
        return;
      }
    }
    // Controls in cells keep the press; the browser would also begin to mark text on Shift.
    if (isText(place)) event.preventDefault();
    if (isText(place) && wasTouch.current && !editing && isSamePlace(place, active) && isFocused(event.target)) {
      grid.beginEdit(place, textAt(place), false);
    } else grid.moveTo(place, event.shiftKey && isText(place) && isText(active));
  };
  const copy = (event: ClipboardEvent): boolean => {
    if (editing || !range || !isText(active)) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", textOfCells(markedCells()));
    return true;
  };
  return {
    handlers: {
      onKeyDown,
      onMouseDown,
      onPointerDown(event: { readonly pointerType: string }) {
        wasTouch.current = event.pointerType === "touch";
      },
      onCopy(event: ClipboardEvent) {
        if (copy(event) && range) edits.setReport({ text: `${messages.report.copied(sizeOfRange(range))}.` });
      },
      onCut(event: ClipboardEvent) {
        if (copy(event)) fill(() => "");
      },
      onPaste(event: ClipboardEvent) {
        if (editing) return;
        event.preventDefault();
        paste(event.clipboardData);
      },
    },
    onDoubleClick(event: MouseEvent) {
      const place = placeOf(event.target);
      if (place && isText(place) && !editing) grid.beginEdit(place, textAt(place), false);
    },
    /** A block of cells pasted into the field of a cell is written into the table; a text of one cell is not. */
    pasteFromEditor(data: DataTransfer, isMultiline: boolean): boolean {
      const text = data.getData("text/plain");
      const isBlock = text.includes("\t") || (!isMultiline && /\S[\r\n]+\S/.test(text));
      if (!isBlock) return false;
      grid.endEdit();
      edits.write(cellsInClipboard(data), targetAt(active), "paste");
      return true;
    },
  };
}

const isFocused = (target: EventTarget): boolean =>
  target instanceof Element && document.activeElement?.contains(target) === true;
