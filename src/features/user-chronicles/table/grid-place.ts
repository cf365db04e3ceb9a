/** Places in the grid, and where the keys lead. Pure. */

/** Row -1 is the header. */
export type GridPlace = { readonly row: number; readonly column: number };
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number };
/** Inclusive; of cells that hold text. */
export type GridRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** Columns before those that hold text: the checkbox, and the number that opens the row. */
export const FIRST_TEXT_COLUMN = 2;
export const HEADER_ROW = -1;

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">;

/** @returns the place that the key leads to, which may be the same; `undefined` for other keys */
export function placeAfter(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: GridPlace,
  { rows, columns, page }: GridSize,
): GridPlace | undefined {
  const isFar = ctrlKey || metaKey;
  const last = { row: rows - 1, column: columns - 1 };
  const steps: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: isFar ? 0 : row - 1, column },
    ArrowDown: { row: isFar ? last.row : row + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : column - 1 },
    ArrowRight: { row, column: isFar ? last.column : column + 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageUp: { row: Math.max(Math.min(row, 0), row - page), column },
    PageDown: { row: row + page, column },
  };
  const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return next && clampPlace(next, { rows, columns });
}

export const clampPlace = ({ row, column }: GridPlace, { rows, columns }: Omit<GridSize, "page">): GridPlace => ({
  row: Math.max(HEADER_ROW, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

export const isSamePlace = (a: GridPlace, b: GridPlace): boolean => a.row === b.row && a.column === b.column;

/** The cells between two places; `undefined` where there is no text. */
export function rangeBetween(a: GridPlace, b: GridPlace): GridRange | undefined {
  const [top, bottom] = [Math.max(0, Math.min(a.row, b.row)), Math.max(a.row, b.row)];
  const [left, right] = [Math.max(FIRST_TEXT_COLUMN, Math.min(a.column, b.column)), Math.max(a.column, b.column)];
  return bottom < top || right < left ? undefined : { top, bottom, left, right };
}

export const sizeOfRange = ({ top, bottom, left, right }: GridRange): number => (bottom - top + 1) * (right - left + 1);

/** Where Tab or Enter leads after an edit, in reading order within the text columns. */
export function placeAfterEdit(
  { row, column }: GridPlace,
  move: "right" | "left" | "down" | "up" | "none",
  { rows, columns }: Omit<GridSize, "page">,
): GridPlace {
  const last = { row: rows - 1, column: columns - 1 };
  switch (move) {
    case "none":
      return { row, column };
    case "down":
      return { row: Math.min(row + 1, last.row), column };
    case "up":
      return { row: Math.max(row - 1, 0), column };
    case "right":
      if (column < last.column) return { row, column: column + 1 };
      return row < last.row ? { row: row + 1, column: FIRST_TEXT_COLUMN } : { row, column };
    case "left":
      if (column > FIRST_TEXT_COLUMN) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: last.column } : { row, column };
  }
}
