import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLang } from "../../../i18n/react";
import type { ChronicleContent, EventContent } from "../../../model/user-chronicles/content";
import { type TableSort, sortedIds } from "../../../model/user-chronicles/sort-events";
import { selectChronicle, selectResults } from "../../../store/selectors/filtered";
import { useApp } from "../../../store/react";

export type TableRows = {
  readonly rows: readonly EventContent[];
  readonly ids: readonly string[];
  /** Number of events that the filters of the page hide. */
  readonly hidden: number;
  readonly sort: TableSort;
  /** By another column, or the other way round. */
  readonly sortBy: (by: TableSort["by"]) => void;
  /** Edited and new events stay in sight until the filters change, even if these would hide them. */
  readonly keep: (ids: Iterable<string>) => void;
};

/**
 * The events in the order of the table. An edited row stays where it is until the user sorts again, and new ones are at the
 * end: rows that jump while they are edited are lost from sight.
 */
export function useTableRows(draftId: string, content: ChronicleContent): TableRows {
  const lang = useLang();
  const [sort, setSort] = useState<TableSort>({ by: "date", isDescending: false });
  const order = useOrder(draftId, content, sort, lang);
  const shownIds = useShownIds();
  const filter = useApp((s) => JSON.stringify(s.filter));
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setKept(new Set());
  }, [filter]);

  const rows = useMemo(() => {
    const byId = new Map(content.events.map((event) => [event.id, event]));
    return order.flatMap((id) => {
      const event = byId.get(id);
      return event && (shownIds?.has(id) !== false || kept.has(id)) ? [event] : [];
    });
  }, [content.events, order, shownIds, kept]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const sortBy = useCallback(
    (by: TableSort["by"]) =>
      setSort((before) => ({ by, isDescending: before.by === by ? !before.isDescending : false })),
    [],
  );
  const keep = useCallback((more: Iterable<string>) => setKept((before) => new Set([...before, ...more])), []);
  return { rows, ids, hidden: content.events.length - rows.length, sort, sortBy, keep };
}

/** The order when it was last sorted, followed by later events. Deleted ones keep their place, for undo. */
function useOrder(draftId: string, content: ChronicleContent, sort: TableSort, lang: string): readonly string[] {
  const key = `${draftId} ${sort.by} ${sort.isDescending} ${lang}`;
  const last = useRef<{ readonly key: string; readonly ids: readonly string[] }>(undefined);
  return useMemo(() => {
    if (last.current?.key !== key) {
      last.current = { key, ids: sortedIds(content, sort, lang) };
      return last.current.ids;
    }
    const { ids } = last.current;
    const merged = withLater(ids, content.events);
    if (merged !== ids) last.current = { key, ids: merged };
    return last.current.ids;
  }, [key, content, sort, lang]);
}

/** Copies follow their originals; what was added at the end of the content is at the end of the table. */
function withLater(ids: readonly string[], events: readonly EventContent[]): readonly string[] {
  const known = new Set(ids);
  const lastKnown = events.findLastIndex(({ id }) => known.has(id));
  if (events.every(({ id }) => known.has(id))) return ids;
  const after = new Map<string, string[]>();
  let before: string | undefined;
  for (const { id } of events.slice(0, lastKnown)) {
    if (known.has(id)) before = id;
    else if (before !== undefined) after.set(before, [...(after.get(before) ?? []), id]);
  }
  const merged = ids.flatMap((id) => [id, ...(after.get(id) ?? [])]);
  const placed = new Set(merged);
  return [...merged, ...events.flatMap(({ id }) => (placed.has(id) ? [] : [id]))];
}

/** Answers for events that are on the timeline; the others, such as one whose date cannot be read, are always shown. */
function useShownIds(): { readonly has: (id: string) => boolean } | undefined {
  const results = useApp(selectResults);
  const chronicle = useApp(selectChronicle);
  return useMemo(() => {
    if (!results || !chronicle || results.count === chronicle.events.length) return undefined;
    const passing = new Set<string>();
    for (let rank = 0; rank < results.count; rank += 1) {
      const event = results.at(rank);
      if (event) passing.add(event.id);
    }
    return { has: (id) => passing.has(id) || !chronicle.eventsById.has(id) };
  }, [results, chronicle]);
}
