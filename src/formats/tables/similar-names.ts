/**
 * Names that occur once or twice and are nearly those of many other rows: “Goverment” beside “Government”. Each would
 * be a topic, actor or place of its own.
 */
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";
import { nearestName } from "../texts/near-names";

type Uses = { count: number; readonly places: SourcePosition[]; readonly columnName: string | undefined };

/** More names are no list of names, and comparing them would take long. */
const MAX_NAMES = 400;
const MAX_RARE = 2;
/** How much more frequent the other name must be. */
const TIMES = 3;

export class SimilarNames {
  private readonly byKind = new Map<string, Map<string, Uses>>();

  /** @param kind  names are compared with others of the same kind only */
  add(kind: string, name: string | undefined, position: SourcePosition, columnName: string | undefined): void {
    if (name === undefined) return;
    const names = this.byKind.get(kind) ?? new Map<string, Uses>();
    this.byKind.set(kind, names);
    const uses = names.get(name);
    if (!uses) {
      if (names.size <= MAX_NAMES) names.set(name, { count: 1, places: [position], columnName });
      return;
    }
    uses.count += 1;
    if (uses.places.length < MAX_RARE) uses.places.push(position);
  }

  /** To be called after the last row. */
  finish(report: ImportReport): void {
    for (const names of this.byKind.values()) {
      if (names.size > MAX_NAMES) continue;
      for (const [name, { count, places, columnName }] of names) {
        if (count > MAX_RARE) continue;
        const frequent = [...names].filter(([, other]) => other.count >= count * TIMES);
        const suggestion = nearestName(
          name,
          frequent.map(([other]) => other),
        );
        if (suggestion === undefined) continue;
        for (const position of places) {
          const expected = `the name that other rows have: ${suggestion}`;
          report.warn("event.name.similar", position.place(columnName), { expected, value: name, suggestion });
        }
      }
    }
  }
}
