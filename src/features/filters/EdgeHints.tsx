/** Matches outside the window, shown at the edge: "12 matches before March 2022". A click goes there. */
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
 * Renders nothing without a filter, as the overview shows the same. With a filter the row stays even without hints,
 * so panning does not change the layout.
 */
export function EdgeHints() {
  const messages = useMessages().filters.outside;
  const lang = useLang();
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const { before, inside, after } = useApp(selectWindowCounts);
  const results = useApp(selectResults);
  const window = useApp((s) => s.view.window);
  const { goTo } = useActions();
  if (!isFiltered) return null;

  // With no match in the window, OutOfRange says where the matches are.
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
          {messages.before(before, formatEdge(window.start, window.start, lang))}
        </button>
      )}
      {showsHint && after > 0 && (
        <button
          type="button"
          className={`btn btn-line ${styles.hint} ${styles.end}`}
          onClick={() => centreOn(results?.firstAfter(window))}
        >
          {messages.after(after, formatEdge(window.end, window.end - 1, lang))}
          <Icon name="right" size={13} />
        </button>
      )}
    </div>
  );
}
