/** When events match but none lies in the dates in view: where they are, and buttons that go there. */
import { useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle";
import { isFiltering } from "../../model/filter";
import { fitWindow } from "../../model/time";
import { useActions, useApp } from "../../store/react";
import { selectEmptiness, selectWindowSplit } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { EmptyFrame } from "./EmptyState";
import { edgeWords } from "./period-words";
import styles from "./EmptyState.module.css";

/** Draws nothing unless all that matches lies outside of the window. */
export function OutsidePeriod() {
  return useApp(selectEmptiness) === "period" ? <Elsewhere /> : null;
}

function Elsewhere() {
  const { filters } = useMessages();
  const words = filters.outside;
  const lang = useLang();
  const { before, after } = useApp(selectWindowSplit);
  const { window, limits } = useApp((s) => s.view);
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const { goTo, showAll } = useActions();

  const show = (events: readonly TimelineEvent[]) => {
    // Sorted by start; not spread into Math.min, for there may be very many.
    const start = events[0]?.date.startMs ?? limits.min;
    const end = events.reduce((latest, event) => Math.max(latest, event.date.endMs), start);
    goTo(fitWindow({ start, end }, limits));
  };
  return (
    <EmptyFrame title={words.title}>
      <ul className={`${styles.ways} num`}>
        {before.length > 0 && (
          <li>
            <button type="button" className={`btn btn-line ${styles.start}`} onClick={() => show(before)}>
              <Icon name="left" />
              {(isFiltered ? words.before : words.eventsBefore)(
                before.length,
                edgeWords(window.start, window.start, lang),
              )}
            </button>
          </li>
        )}
        {after.length > 0 && (
          <li>
            <button type="button" className="btn btn-line" onClick={() => show(after)}>
              {(isFiltered ? words.after : words.eventsAfter)(
                after.length,
                edgeWords(window.end, window.end - 1, lang),
              )}
              <Icon name="right" />
            </button>
          </li>
        )}
        <li>
          <button type="button" className="btn" onClick={showAll}>
            {words.allYears}
          </button>
        </li>
      </ul>
    </EmptyFrame>
  );
}
