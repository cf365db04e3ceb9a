/** Positions in a file, as problems name them: a row of a table, a path into JSON, a line of a text. */
import { type Problem, showValue } from "../model/problem";

export type ProblemPlace = Pick<Problem, "where" | "row" | "rows" | "column" | "line"> & {
  /** Sort key for the problems of one file; those of the file as a whole come first. */
  readonly order: number;
};

/** One item of the file, usually an event. `place("end")` is the position of one of its fields. */
export interface SourcePosition {
  readonly place: (field?: string) => ProblemPlace;
}

type Place = Pick<Problem, "where" | "row" | "rows">;

/** The rows of a table at a place, if it is one of a table: of a text `row` is a line. */
export const rowsAt = ({ where, row, rows }: Place): readonly number[] =>
  row !== undefined && where.startsWith("row ") ? (rows ?? [row]) : [];

/** @returns the first place, with the rows of all if there are several */
export function joinedPlace(places: readonly [ProblemPlace, ...ProblemPlace[]]): ProblemPlace {
  const first = places.reduce((a, b) => (b.order < a.order ? b : a));
  const rows = [...new Set(places.flatMap(rowsAt))].sort((a, b) => a - b);
  return rows.length > 1 ? { ...first, rows } : first;
}

/** Sort key of the reason why nothing was read. */
export const BEFORE_ALL = -1;

/** The file as a whole. */
export const WHOLE_FILE: ProblemPlace = { where: "", order: 0 };

/** A row of a table; the header is row 1. */
export class RowPosition implements SourcePosition {
  constructor(
    private readonly row: number,
    /** 1-based line of the text; differs from the row if cells contain line breaks. */
    private readonly line: number,
  ) {}

  place(column?: string): ProblemPlace {
    const { row, line } = this;
    const rowText = line === row ? `row ${row}` : `row ${row} (line ${line})`;
    const shown = column === undefined ? undefined : showValue(column);
    return {
      order: row,
      where: shown === undefined ? rowText : `${rowText}, column ${shown}`,
      row,
      ...(line === row ? {} : { line }),
      ...(shown === undefined ? {} : { column: shown }),
    };
  }
}

/** A value inside JSON, such as `events[3]`. */
export class PathPosition implements SourcePosition {
  constructor(
    private readonly path: string,
    private readonly order: number,
  ) {}

  place(field?: string): ProblemPlace {
    const { order, path } = this;
    return { order, where: field === undefined ? path : path === "" ? field : `${path}.${field}` };
  }
}

/** A block of lines of a text, named by its first line. */
export class LinePosition implements SourcePosition {
  constructor(private readonly line: number) {}

  place(field?: string): ProblemPlace {
    const { line } = this;
    const where = field === undefined ? `line ${line}` : `line ${line}, ${field}`;
    return { order: line, where, row: line, ...(field === undefined ? {} : { column: field }) };
  }
}
