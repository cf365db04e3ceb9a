/** Rows that repeat an earlier one: the same title on the same date. */
import type { EventParts } from "../event-parts";
import type { ImportReport } from "../import-report";
import type { RowPosition } from "../source-position";

export class RepeatedRows {
  private readonly rows = new Map<string, number>();

  private readonly found: {
    readonly position: RowPosition;
    readonly earlier: number;
    readonly name?: string | undefined;
  }[] = [];

  add({ title, date }: EventParts, position: RowPosition, titleName: string | undefined): void {
    const key = `${date} ${title.toLowerCase()}`;
    const { row = 0 } = position.place();
    const earlier = this.rows.get(key);
    if (earlier === undefined) {
      this.rows.set(key, row);
      return;
    }
    this.found.push({ position, earlier, name: titleName });
  }

  /** To be called after the last row of a table that can be read. */
  finish(report: ImportReport): void {
    for (const { position, earlier, name } of this.found) {
      const fault = { expected: "an event that no other row has", value: `row ${earlier}` };
      report.warn("event.repeated", position.place(name), fault);
    }
  }
}
