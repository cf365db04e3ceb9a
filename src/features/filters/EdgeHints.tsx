/** Matches beyond the edges of the timeline: "12 matches before March 2022" at that edge; a click goes there. */
import { useLang, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { isFiltering } from "../../model/filter/filter";
import { spanOf } from "../../model/time";
import { useActions, useApp } from "../../store/react";
import { selectResults } from "../../store/selectors/filtered";
import { selectWindowCounts } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { formatEdge } from "./window-edges";
import styles from "./EdgeHints.module.css";

/**
 * Draws nothing without a filter: then the overview above says the same. With one it keeps its row, hints or none, so that
 * a pan changes no heights.
 */
export function EdgeHints() {
  const words = useMessages().filters.outside;
  const lang = useLang();
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const { before, inside, after } = useApp(selectWindowCounts);
  const results = useApp(selectResults);
  const window = useApp((s) => s.view.window);
  const { goTo } = useActions();
  if (!isFiltered) return null;

  // With nothing in the window, OutsidePeriod says where the matches are.
  const showsHint = inside > 0;
  const centreOn = (event: TimelineEvent | undefined) => {
    const at = event?.date.startMs;
    if (at !== undefined) goTo({ start: at - spanOf(window) / 2, end: at + spanOf(window) / 2 });
  };
  return (
    <div className={`${styles.hints} num`}>
      {showsHint && before > 0 && (
        <button
          type="button"
          className={`btn btn-line ${styles.hint}`}
          onClick={() => centreOn(results?.lastBefore(window))}
        >
          <Icon name="left" size={13} />
          {words.before(before, formatEdge(window.start, window.start, lang))}
        </button>
      )}
      {showsHint && after > 0 && (
        <button
          type="button"
          className={`btn btn-line ${styles.hint} ${styles.end}`}
          onClick={() => centreOn(results?.firstAfter(window))}
        >
          {words.after(after, formatEdge(window.end, window.end - 1, lang))}
          <Icon name="right" size={13} />
        </button>
      )}
    </div>
  );
}
