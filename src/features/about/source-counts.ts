import type { Chronicle, SourceKind } from "../../model/chronicle/chronicle";

export type SourceCount = { readonly kind: SourceKind; readonly count: number };

/** How many sources of each kind the events name, most first; kinds that none names are left out. */
export const countSources = ({ digest }: Chronicle): readonly SourceCount[] =>
  [...digest.sources]
    .map(([kind, count]) => ({ kind, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
