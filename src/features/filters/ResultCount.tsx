/** The number of matching events, visible and announced after a filter change. */
import { useEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";
import { isFiltering } from "../../model/filter/filter";
import { useApp } from "../../store/react";
import { selectChronicle, selectMatchCount } from "../../store/selectors/filtered";
import { selectIsFullRange, selectWindowCounts } from "../../store/selectors/window";
import styles from "./FilterBar.module.css";

/** Longer than the typing debounce, so only the last count is announced. */
const ANNOUNCE_AFTER_MS = 300;

export function useCounts() {
  return {
    total: useApp((s) => selectChronicle(s)?.events.length ?? 0),
    filtered: useApp(selectMatchCount),
    inside: useApp((s) => selectWindowCounts(s).inside),
    isFiltered: useApp((s) => isFiltering(s.filter)),
    isFull: useApp(selectIsFullRange),
  };
}

export function ResultCount() {
  const { filters } = useMessages();
  const lang = useLang();
  const { total, filtered, inside, isFiltered, isFull } = useCounts();
  const number = new Intl.NumberFormat(lang);
  const shown = isFiltered ? filtered : inside;
  const rest = isFiltered
    ? isFull || inside === filtered
      ? filters.rest.filtered(total)
      : filters.rest.filteredInPeriod(total, inside)
    : isFull
      ? filters.rest.all(total)
      : filters.rest.inPeriod(total);
  return (
    <p className={`${styles.count} num`}>
      <b>{number.format(shown)}</b> {rest}
    </p>
  );
}

/** Announces the count after a filter change, not after a pan or zoom. */
export function CountAnnouncer() {
  const { filters } = useMessages();
  const filter = useApp((s) => s.filter);
  const { total, filtered } = useCounts();
  const [announcement, setAnnouncement] = useState("");
  const announcedFilter = useRef(filter);

  useEffect(() => {
    if (announcedFilter.current === filter) return undefined;
    const timer = setTimeout(() => {
      announcedFilter.current = filter;
      setAnnouncement(filters.announce(filtered, total));
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [filter, filtered, total, filters]);

  return (
    <p className="visually-hidden" role="status">
      {announcement}
    </p>
  );
}
