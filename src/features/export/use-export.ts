/** What is saved: the open chronicle or the part that the filter shows, in the language of the page. */
import { useMemo } from "react";
import type { ExportDocument } from "../../export/files/document";
import { partOf } from "../../export/part-of";
import { slugOf } from "../../formats/texts/slug";
import { useLang, useMessages, usePick } from "../../i18n/react";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { isFiltering } from "../../model/filter/filter";
import { useApp } from "../../store/react";
import { selectFiltered } from "../../store/selectors/filtered";
import { useExportMessages } from "./export-messages";

export type Exported = {
  readonly document: ExportDocument;
  /** Number of events of the chronicle. */
  readonly all: number;
  /** Number of events that the filter shows; `undefined` without a filter, and if it shows none. */
  readonly filtered: number | undefined;
  /** The events that are saved. */
  readonly events: readonly TimelineEvent[];
  /** The chronicle with these events only. */
  readonly part: () => Chronicle;
  /** Without the extension. */
  readonly fileName: string;
};

/** @param isFiltered  whether the events of the filter are saved, not all */
export function useExport(chronicle: Chronicle, isFiltered: boolean): Exported {
  const messages = useMessages();
  const words = useExportMessages().file;
  const lang = useLang();
  const pick = usePick();
  const hasFilter = useApp((s) => isFiltering(s.filter));
  const order = useApp((s) => selectFiltered(s)?.set.order);
  return useMemo(() => {
    const filtered = hasFilter && order && order.length > 0 ? order.length : undefined;
    const isPart = isFiltered && filtered !== undefined;
    const shown = (): readonly TimelineEvent[] =>
      Array.from(order ?? [], (position) => chronicle.events.at(position)).filter((event) => event !== undefined);
    const events = isPart ? shown() : [...chronicle.events];
    const title = pick(chronicle.meta.shortTitle ?? chronicle.meta.title).text;
    return {
      document: { chronicle, lang, messages, words },
      all: chronicle.events.length,
      filtered,
      events,
      part: () => (isPart ? partOf(chronicle, new Set(events.map(({ id }) => id))) : chronicle),
      fileName: slugOf(title) || "timeline",
    };
  }, [chronicle, lang, messages, words, pick, hasFilter, order, isFiltered]);
}
