/** How many events are left, for the eye and, after a filter changed, for the ear. */
import { useEffect, useRef, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";
import { isFiltering } from "../../model/filter/filter";
import { useApp } from "../../store/react";
import { selectChronicle, selectMatchCount } from "../../store/selectors/filtered";
import { selectIsFullRange, selectWindowCounts } from "../../store/selectors/window";
import styles from "./FilterBar.module.css";

/** Longer than the pause between letters, so that only the last number is spoken. */
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

/** Says the count politely after a change of filters; a pan or a zoom says nothing. */
export function CountAnnouncer() {
  const { filters } = useMessages();
  const filter = useApp((s) => s.filter);
  const { total, filtered } = useCounts();
  const [words, setWords] = useState("");
  const announcedFilter = useRef(filter);

  useEffect(() => {
    if (announcedFilter.current === filter) return undefined;
    const timer = setTimeout(() => {
      announcedFilter.current = filter;
      setWords(filters.announce(filtered, total));
    }, ANNOUNCE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [filter, filtered, total, filters]);

  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}
