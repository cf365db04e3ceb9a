import { SOURCE_KINDS } from "../../model/chronicle-schema";
import type { Chronicle, SourceKind } from "../../model/chronicle";

export type SourceCount = { readonly kind: SourceKind; readonly count: number };

/** How many sources of each kind the events name, most first; kinds that none names are left out. */
export function countSources({ events }: Chronicle): readonly SourceCount[] {
  const counts = new Map<SourceKind, number>(SOURCE_KINDS.map((kind) => [kind, 0]));
  for (const event of events) {
    for (const { kind } of event.sources) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export const countSourceless = ({ events }: Chronicle): number =>
  events.filter((event) => event.sources.length === 0).length;
