/** Facts about all events together, computed once while the file is read (in the worker for large files). */
import { SOURCE_KINDS } from "./schema";
import type { RelationType, SourceKind, Status, TimelineEvent } from "./chronicle";
import { limitsOf, rangeOf } from "../window-limits";
import type { TimeWindow, WindowLimits } from "../time";

/** An event that refers to this one. */
export type NamedBy = { readonly type: RelationType; readonly event: string };

export type ChronicleDigest = {
  /** From the first start to the last end; `undefined` without events. */
  readonly range: TimeWindow | undefined;
  readonly limits: WindowLimits;
  /** Number of sources of each kind. */
  readonly sources: ReadonlyMap<SourceKind, number>;
  /** Number of events without a source. */
  readonly sourceless: number;
  /** Reverse references: the events that refer to an event, by the id of the event referred to. */
  readonly namedBy: ReadonlyMap<string, readonly NamedBy[]>;
  /** Which kinds of glyph occur, for the legend. */
  readonly signs: {
    readonly statuses: ReadonlySet<Status>;
    readonly about: boolean;
    readonly openEnd: boolean;
    readonly turning: boolean;
  };
};

/** Computes the digest in one pass over the events. */
export function digestOf(events: readonly TimelineEvent[]): ChronicleDigest {
  const sources = new Map<SourceKind, number>(SOURCE_KINDS.map((kind) => [kind, 0]));
  const namedBy = new Map<string, NamedBy[]>();
  const statuses = new Set<Status>();
  const signs = { statuses, about: false, openEnd: false, turning: false };
  let sourceless = 0;
  for (const event of events) {
    const { date, status, importance } = event;
    if (status) statuses.add(status);
    if (importance === 5) signs.turning = true;
    if (date.kind === "span") signs.openEnd ||= date.endOpen || date.endApproximate || date.startApproximate;
    else signs.about ||= date.startApproximate || date.startUncertain;
    if (event.sources.length === 0) sourceless += 1;
    for (const { kind } of event.sources) sources.set(kind, (sources.get(kind) ?? 0) + 1);
    for (const { type, event: named } of event.related) {
      const list = namedBy.get(named);
      if (list) list.push({ type, event: event.id });
      else namedBy.set(named, [{ type, event: event.id }]);
    }
  }
  return { range: rangeOf(events), limits: limitsOf(events), sources, sourceless, namedBy, signs };
}
