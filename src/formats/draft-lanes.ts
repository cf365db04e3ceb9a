import type { Lane } from "../model/chronicle/chronicle";
import { OTHER_LANE } from "../model/chronicle/resolve-references";
import type { ImportReport } from "./import-report";
import { type SourcePosition, WHOLE_FILE } from "./source-position";
import { UniqueIds } from "./unique-ids";

/** More lanes are unreadable; a column of places or names mistaken for groups would create thousands. */
const MAX_LANES = 40;

/** Turns the groups of a foreign file into lanes. */
export class DraftLanes {
  private readonly counts = new Map<string, number>();
  private readonly lanes = new Map<string, Lane>();
  private readonly ids = new UniqueIds();
  private isListed = false;
  private isOtherUsed = false;

  constructor(private readonly report: ImportReport) {
    this.ids.reserve(OTHER_LANE.id);
  }

  /** A group listed by the file itself. Events of other groups then go to "Other", with a warning. */
  declare(group: string, label: string): boolean {
    if (this.lanes.has(group)) return false;
    this.isListed = true;
    this.lanes.set(group, { id: this.ids.make(group, `lane-${this.lanes.size + 1}`), label });
    return true;
  }

  /** Counts the group of one event. */
  use(group: string | undefined): void {
    if (group !== undefined) this.counts.set(group, (this.counts.get(group) ?? 0) + 1);
  }

  /** Creates the lanes, once all events are counted. */
  settle(): void {
    if (this.isListed || this.counts.size === 0) return;
    const groups = [...this.counts.keys()];
    const most = groups.length <= MAX_LANES ? groups : this.largest();
    // In file order: the first group on top.
    for (const group of groups) {
      if (most.includes(group)) {
        this.lanes.set(group, { id: this.ids.makeOf(group, `lane-${this.lanes.size + 1}`), label: group });
      }
    }
    if (most.length < groups.length) {
      const expected = `at most ${MAX_LANES} groups; the events of the smaller ones are in “Other”, with the group as a tag`;
      this.report.warn("lanes.too-many", WHOLE_FILE, { expected, value: groups.length });
    }
  }

  /** @returns `undefined` if the file has no groups at all */
  laneOf(group: string | undefined, position: SourcePosition): Lane | undefined {
    if (this.lanes.size === 0) return undefined;
    const lane = group === undefined ? undefined : this.lanes.get(group);
    if (lane) return lane;
    this.isOtherUsed = true;
    if (group !== undefined && this.isListed) {
      this.report.warn("event.lane.unknown", position.place("group"), {
        expected: "a group that the file lists",
        value: group,
      });
    }
    return OTHER_LANE;
  }

  /** To be called after `laneOf` of every event. */
  section(): { readonly lanes?: readonly Lane[] } {
    if (this.lanes.size === 0) return {};
    const lanes = [...this.lanes.values()];
    return { lanes: this.isOtherUsed ? [...lanes, OTHER_LANE] : lanes };
  }

  private largest(): readonly string[] {
    const bySize = [...this.counts].sort((a, b) => b[1] - a[1]);
    return bySize.slice(0, MAX_LANES - 1).map(([group]) => group);
  }
}
