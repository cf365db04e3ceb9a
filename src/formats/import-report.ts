import type { Assumption, AssumptionKind } from "./assumptions";
import { type Problem, type Severity, showValue } from "../model/problem";
import type { ImportProblemCode } from "./import-problems";
import { BEFORE_ALL, type ProblemPlace, joinedPlace } from "./source-position";

/** What was expected, in English for command-line tools, and what was found. */
export type ImportFault = {
  readonly expected: string;
  readonly value?: unknown;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
};

/** How the clock times of a file name their zone. All are shown in UTC. */
export type ImportedTimes = {
  /** Zones and offsets as written, such as `UTC`, `+02:00` or `Europe/Kyiv`; at most 10. */
  readonly zones: readonly string[];
  /** Number of times without a zone. They are read as UTC. */
  readonly withoutZone: number;
};

type Entry = { readonly problem: Problem; readonly order: number };
type Group = {
  readonly code: ImportProblemCode;
  /** The first, or all if each is to be named. */
  readonly places: [ProblemPlace, ...ProblemPlace[]];
  readonly expected: string;
  readonly names: Set<string>;
};

const MAX_ZONES = 10;
const MAX_NAMES = 20;

/** Collects the problems and assumptions of one import, and the zones of its clock times. */
export class ImportReport {
  private readonly entries: Entry[] = [];
  private readonly groups = new Map<string, Group>();
  private readonly zones = new Set<string>();
  private withoutZone = 0;
  private readonly assumed = new Map<AssumptionKind, Assumption>();

  /** Reports that something was dropped. */
  error(code: ImportProblemCode, place: ProblemPlace, fault: ImportFault): void {
    this.add(code, "error", place, fault);
  }

  /** Reports why the whole file is rejected; listed before everything else. */
  reject(code: ImportProblemCode, place: ProblemPlace, fault: ImportFault): void {
    this.add(code, "error", { ...place, order: BEFORE_ALL }, fault);
  }

  /** Reports that something was kept, repaired or partly ignored. */
  warn(code: ImportProblemCode, place: ProblemPlace, fault: ImportFault): void {
    this.add(code, "warning", place, fault);
  }

  /**
   * Merges warnings with the same code and `expected` into one, at the first position. Its value lists the names
   * without duplicates.
   * @param name  what it concerns, for example the name of a column
   */
  gather(code: ImportProblemCode, place: ProblemPlace, expected: string, name: string): void {
    const key = `${code} ${expected}`;
    const group = this.groups.get(key) ?? { code, places: [place], expected, names: new Set<string>() };
    if (group.names.size <= MAX_NAMES) group.names.add(name);
    this.groups.set(key, group);
  }

  /** Like `gather`, of values of single rows: all of them count as rows with a warning, and are listed. */
  gatherRows(code: ImportProblemCode, place: ProblemPlace, expected: string, value: string): void {
    const known = this.groups.get(`${code} ${expected}`);
    this.gather(code, place, expected, value);
    known?.places.push(place);
  }

  /** Adds a problem of the chronicle parser, with its position in the file. */
  adopt({ wheres: _wheres, ...problem }: Problem, place: ProblemPlace): void {
    const { order, ...named } = place;
    this.entries.push({ problem: { ...problem, ...named }, order });
  }

  /** @param zone  as written; absent if a time has none */
  noteTime(zone: string | undefined): void {
    if (zone === undefined) this.withoutZone += 1;
    else if (this.zones.size < MAX_ZONES) this.zones.add(zone);
  }

  /** Records an assumption; of one kind the last wins. */
  assume(assumption: Assumption): void {
    this.assumed.set(assumption.kind, assumption);
  }

  get assumptions(): readonly Assumption[] {
    return [...this.assumed.values()];
  }

  /** Absent if the file has no clock times. */
  get times(): ImportedTimes | undefined {
    const { zones, withoutZone } = this;
    return zones.size + withoutZone === 0 ? undefined : { zones: [...zones], withoutZone };
  }

  /** Rejects the file because no event could be read, at the position of the first unreadable one. */
  rejectWithoutEvents(): void {
    const first = this.problems().find(({ severity }) => severity === "error");
    const { row, column, line, where = "" } = first ?? {};
    const place = { order: BEFORE_ALL, where, ...(row && { row }), ...(column && { column }), ...(line && { line }) };
    this.reject("chronicle.events.none", place, { expected: "at least one event with a readable date and title" });
  }

  has(code: ImportProblemCode): boolean {
    return this.entries.some(({ problem }) => problem.code === code);
  }

  get hasErrors(): boolean {
    return this.entries.some(({ problem }) => problem.severity === "error");
  }

  /** In file order. */
  problems(): readonly Problem[] {
    const gathered = [...this.groups.values()].map(({ code, places, expected, names }): Entry => {
      const listed = [...names].slice(0, MAX_NAMES).map(showValue);
      if (names.size > MAX_NAMES) listed.push("…");
      return entryOf(code, "warning", joinedPlace(places), { expected, value: listed.join(", ") });
    });
    return [...gathered, ...this.entries].sort((a, b) => a.order - b.order).map(({ problem }) => problem);
  }

  private add(code: ImportProblemCode, severity: Severity, place: ProblemPlace, fault: ImportFault): void {
    this.entries.push(entryOf(code, severity, place, fault));
  }
}

function entryOf(
  code: ImportProblemCode,
  severity: Severity,
  { order, ...place }: ProblemPlace,
  { expected, value, suggestion }: ImportFault,
): Entry {
  const shown = value === undefined ? {} : { value: showValue(value) };
  const meant = suggestion === undefined ? {} : { suggestion };
  return { order, problem: { code, severity, ...place, expected, ...shown, ...meant } };
}
