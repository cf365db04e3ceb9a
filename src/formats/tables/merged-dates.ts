import type { ReadingChoices } from "../assumptions";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";

/**
 * Rows without a date below one with a date, as left by merged cells. They may mean the same date, so the user is
 * asked.
 */
export class MergedDates<T> {
  private above: T | undefined;
  private count = 0;

  constructor(
    private readonly choice: ReadingChoices["emptyDates"],
    private readonly report: ImportReport,
  ) {}

  /**
   * @param isEvent  whether the row has a title or a text
   * @param name  of the date column
   * @returns the row whose date applies: the same one, or the last one with a date
   */
  rowWithDate(row: T, hasDate: boolean, isEvent: boolean, position: SourcePosition, name: string | undefined): T {
    if (hasDate) this.above = row;
    if (hasDate || !isEvent || this.above === undefined) return row;
    this.count += 1;
    if (this.choice !== "as-above") return row;
    const { row: number } = position.place();
    this.report.gather(
      "table.date.as-above",
      position.place(name),
      "a date; the one above is taken, as you said",
      `row ${number}`,
    );
    return this.above;
  }

  /** To be called after the last row. */
  finish(): void {
    const { count, choice } = this;
    if (count > 0) this.report.assume({ kind: "empty-dates", isOpen: choice === undefined, count, taken: choice });
  }
}
