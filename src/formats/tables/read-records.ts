/**
 * The records of a delimited text: RFC 4180, with the deviations of spreadsheets and hand-written files. Line ends of
 * all three kinds may be mixed, quotation marks may follow a space, cells may contain line breaks.
 */

export type TableRecord = {
  /** As written, without the enclosing quotation marks; not trimmed. */
  readonly cells: readonly string[];
  /** 1 for the first record, counting empty lines, as in a spreadsheet. */
  readonly row: number;
  /** 1-based line of the text where the record begins. */
  readonly line: number;
  /** Index in the text. */
  readonly start: number;
  readonly end: number;
  /** The first cell with a quotation mark that is neither doubled nor at an end; it is kept as a character. */
  readonly strayQuoteIn: number | undefined;
};

/** An unclosed quotation mark: everything after it is one cell. */
export type UnclosedQuote = Pick<TableRecord, "row" | "line"> & { readonly cell: number };

const [QUOTE, LF, CR, SPACE, TAB] = [0x22, 0x0a, 0x0d, 0x20, 0x09];

/**
 * @param onRecord  receives every record except empty lines; returns false to stop
 * @param from  index of the first record
 * @returns the unclosed quotation mark, if any; its record is not passed on
 */
export function readRecords(
  text: string,
  delimiter: string,
  onRecord: (record: TableRecord) => boolean | void,
  from = 0,
): UnclosedQuote | undefined {
  const reader = new RecordReader(text, delimiter.charCodeAt(0), from);
  for (;;) {
    const record = reader.next();
    if (!record) return undefined;
    if ("cell" in record) return record;
    if (onRecord(record) === false) return undefined;
  }
}

/** The same records, for readers that pause; an unclosed quotation mark ends them. */
export function* recordsOf(text: string, delimiter: string, from = 0): Generator<TableRecord, void, undefined> {
  const reader = new RecordReader(text, delimiter.charCodeAt(0), from);
  for (;;) {
    const record = reader.next();
    if (!record || "cell" in record) return;
    yield record;
  }
}

class RecordReader {
  private row = 0;
  private line = 1;
  private strayQuoteIn: number | undefined;
  /** No cell closes before this index; avoids scanning the same text again. */
  private closelessUntil = 0;

  constructor(
    private readonly text: string,
    private readonly delimiter: number,
    private at: number,
  ) {}

  next(): TableRecord | UnclosedQuote | undefined {
    this.skipEmptyLines();
    const { text, line, at: start } = this;
    if (start >= text.length) return undefined;
    this.row += 1;
    this.strayQuoteIn = undefined;
    const cells: string[] = [];
    for (;;) {
      const cell = this.readCell(cells.length);
      if (cell === undefined) return { row: this.row, line, cell: cells.length };
      cells.push(cell);
      if (this.at < text.length && text.charCodeAt(this.at) === this.delimiter) {
        this.at += 1;
        continue;
      }
      const end = this.at;
      this.skipLineEnd();
      return { cells, row: this.row, line, start, end, strayQuoteIn: this.strayQuoteIn };
    }
  }

  /** Stops before a delimiter, a line end or the end of the text; `undefined` if a quotation mark is not closed. */
  private readCell(index: number): string | undefined {
    const { text } = this;
    let open = this.at;
    while (this.isSpace(text.charCodeAt(open))) open += 1;
    if (text.charCodeAt(open) === QUOTE) return this.readQuoted(open, index);
    const end = this.findEnd(open);
    const cell = text.slice(this.at, end);
    this.at = end;
    return cell;
  }

  private readQuoted(open: number, index: number): string | undefined {
    const { text } = this;
    let cell = "";
    let from = open + 1;
    // In a cell with a quotation mark that should have been doubled, the closing one must be on the same line.
    let limit: number | undefined;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0 || (limit !== undefined && close >= limit)) {
        if (limit === undefined) return undefined;
        this.closelessUntil = limit;
        return this.readUnquoted(open);
      }
      if (text.charCodeAt(close + 1) === QUOTE) {
        cell += text.slice(from, close + 1);
        from = close + 2;
        continue;
      }
      let after = close + 1;
      while (this.isSpace(text.charCodeAt(after))) after += 1;
      if (after >= text.length || this.isEnd(text.charCodeAt(after))) {
        cell += text.slice(from, close);
        this.countLines(open, close);
        this.at = after;
        return cell;
      }
      this.strayQuoteIn ??= index;
      if (close < this.closelessUntil) return this.readUnquoted(open);
      limit ??= this.findLineEnd(close);
      cell += text.slice(from, close + 1);
      from = close + 1;
    }
  }

  /** Misplaced quotation marks are ordinary characters. */
  private readUnquoted(from: number): string {
    const end = this.findEnd(from);
    this.at = end;
    return this.text.slice(from, end);
  }

  private findLineEnd(from: number): number {
    let end = from;
    while (end < this.text.length && this.text.charCodeAt(end) !== LF && this.text.charCodeAt(end) !== CR) end += 1;
    return end;
  }

  private findEnd(from: number): number {
    let end = from;
    while (end < this.text.length && !this.isEnd(this.text.charCodeAt(end))) end += 1;
    return end;
  }

  private isEnd(code: number): boolean {
    return code === this.delimiter || code === LF || code === CR;
  }

  private isSpace(code: number): boolean {
    return (code === SPACE || code === TAB) && code !== this.delimiter;
  }

  /** Empty lines count as rows, as in a spreadsheet, but are not passed on. */
  private skipEmptyLines(): void {
    const { text } = this;
    while (this.at < text.length && (text.charCodeAt(this.at) === LF || text.charCodeAt(this.at) === CR)) {
      this.row += 1;
      this.skipLineEnd();
    }
  }

  private skipLineEnd(): void {
    const { text } = this;
    if (this.at >= text.length) return;
    this.at += text.charCodeAt(this.at) === CR && text.charCodeAt(this.at + 1) === LF ? 2 : 1;
    this.line += 1;
  }

  private countLines(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === LF || (code === CR && this.text.charCodeAt(at + 1) !== LF)) this.line += 1;
    }
  }
}
