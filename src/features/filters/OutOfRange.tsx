/** Shown when matches exist but none is in the window: where they are, with buttons to go there. */
import { useLang, useMessages } from "../../i18n/react";
import { isFiltering } from "../../model/filter/filter";
import { type TimeWindow, fitWindow } from "../../model/time";
import { useActions, useApp } from "../../store/react";
import { selectResults } from "../../store/selectors/filtered";
import { selectEmptiness, selectWindowCounts } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { EmptyFrame } from "./NoMatches";
import { formatEdge } from "./window-edges";
import styles from "./EmptyState.module.css";

/** Renders nothing unless all matches are outside the window. */
export function OutOfRange() {
  return useApp(selectEmptiness) === "period" ? <MatchesElsewhere /> : null;
}

function MatchesElsewhere() {
  const { filters } = useMessages();
  const messages = filters.outside;
  const lang = useLang();
  const { before, after } = useApp(selectWindowCounts);
  const results = useApp(selectResults);
  const { window, limits } = useApp((s) => s.view);
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const { goTo, showAll } = useActions();

  const show = (span: TimeWindow | undefined) => span && goTo(fitWindow(span, limits));
  const first = results?.firstAfter(window)?.date.startMs;
  // Nothing overlaps the window, so the last match ends last of all.
  const spanAfter = first === undefined ? undefined : { start: first, end: results?.span()?.end ?? first };
  return (
    <EmptyFrame title={messages.title}>
      <ul className={`${styles.ways} num`}>
        {before > 0 && (
          <li>
            <button
              type="button"
              className={`btn btn-line ${styles.start}`}
              onClick={() => show(results?.spanBefore(window))}
            >
              <Icon name="left" />
              {(isFiltered ? messages.before : messages.eventsBefore)(
                before,
                formatEdge(window.start, window.start, lang),
              )}
            </button>
          </li>
        )}
        {after > 0 && (
          <li>
            <button type="button" className="btn btn-line" onClick={() => show(spanAfter)}>
              {(isFiltered ? messages.after : messages.eventsAfter)(
                after,
                formatEdge(window.end, window.end - 1, lang),
              )}
              <Icon name="right" />
            </button>
          </li>
        )}
        <li>
          <button type="button" className="btn" onClick={showAll}>
            {messages.allYears}
          </button>
        </li>
      </ul>
    </EmptyFrame>
  );
}
