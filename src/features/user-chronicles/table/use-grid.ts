import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import {
  type GridPlace,
  type GridRange,
  FIRST_TEXT_COLUMN,
  clampPlace,
  isSamePlace,
  placeAfterEdit,
  rangeBetween,
} from "./grid-place";
import type { EditMove } from "./CellEditor";

export type Editing = {
  /** Of the event. */
  readonly id: string;
  readonly column: number;
  readonly initial: string;
  readonly isTyped: boolean;
  readonly fault: string | undefined;
};

type Setup = {
  readonly root: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly columns: number;
  /** @returns why the text was refused */
  readonly save: (place: GridPlace, text: string) => string | undefined;
};

export type GridState = {
  readonly active: GridPlace;
  /** The cells that are marked: at least the active one, unless that holds no text. */
  readonly range: GridRange | undefined;
  readonly editing: Editing | undefined;
  /** Makes a cell the active one and focuses it. @param extends  keeps the other end of the range */
  readonly moveTo: (place: GridPlace, extendsRange?: boolean) => void;
  readonly markAll: () => void;
  /** @param typed  what was typed to begin; else the text of the cell */
  readonly beginEdit: (place: GridPlace, initial: string, isTyped: boolean) => void;
  readonly endEdit: () => void;
  /** @returns whether the text was taken */
  readonly saveEdit: (text: string, move: EditMove) => boolean;
  /** Whether the last text that was to be saved was refused. */
  readonly wasRefused: () => boolean;
  /** Focuses the active cell after the next render. */
  readonly focusActive: () => void;
};

/** The active cell, the marked range and the edit of a cell. Places follow the rows when these change. */
export function useGrid({ root, ids, columns, save }: Setup): GridState {
  const size = { rows: ids.length, columns };
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: FIRST_TEXT_COLUMN });
  const [anchor, setAnchor] = useState<GridPlace>(place);
  const [editing, setEditing] = useState<Editing>();
  const wantsFocus = useRef(false);
  const isRefused = useRef(false);

  const editedRow = editing ? ids.indexOf(editing.id) : -1;
  const isEditing = editing !== undefined && editedRow >= 0;
  const active = isEditing ? { row: editedRow, column: editing.column } : clampPlace(place, size);
  const range = rangeBetween(clampPlace(anchor, size), active);

  useLayoutEffect(() => {
    if (!wantsFocus.current || isEditing) return;
    wantsFocus.current = false;
    const target = root.current?.querySelector<HTMLElement>(`[data-place="${active.row}:${active.column}"]`);
    target?.focus({ preventScroll: true });
    // The cell, not what is in it: that may be smaller.
    target?.closest<HTMLElement>('[role="gridcell"], [role="columnheader"]')?.scrollIntoView?.({
      block: "nearest",
      inline: "nearest",
    });
  });

  const focusActive = useCallback(() => {
    wantsFocus.current = true;
  }, []);
  const moveTo = (next: GridPlace, extendsRange = false) => {
    const to = clampPlace(next, size);
    setPlace(to);
    if (!extendsRange) setAnchor(to);
    // Also where nothing else changes: a click on the active cell.
    else if (isSamePlace(to, active)) setAnchor({ ...anchor });
    focusActive();
  };
  return {
    active,
    range,
    editing: isEditing ? editing : undefined,
    moveTo,
    markAll() {
      setAnchor({ row: 0, column: FIRST_TEXT_COLUMN });
      setPlace({ row: ids.length - 1, column: columns - 1 });
      focusActive();
    },
    beginEdit(at, initial, isTyped) {
      const id = ids[at.row];
      if (id === undefined || at.column < FIRST_TEXT_COLUMN) return;
      setPlace(at);
      setAnchor(at);
      setEditing({ id, column: at.column, initial, isTyped, fault: undefined });
    },
    endEdit() {
      setPlace(active);
      setAnchor(active);
      setEditing(undefined);
      focusActive();
    },
    saveEdit(text, move) {
      if (!editing) return true;
      const fault = save(active, text);
      isRefused.current = fault !== undefined;
      if (fault !== undefined) {
        setEditing({ ...editing, fault });
        return false;
      }
      const next = placeAfterEdit(active, move, size);
      setPlace(next);
      setAnchor(next);
      setEditing(undefined);
      // A click elsewhere has its own focus.
      if (move !== "none") focusActive();
      return true;
    },
    wasRefused: () => isRefused.current,
    focusActive,
  };
}
