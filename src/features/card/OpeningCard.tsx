/** The card while no event is open: describes the chronicle and starts the timeline. */
import { type ReactNode, useRef } from "react";
import { Text, useMessages, usePick } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import { selectChronicle, selectMatchCount, selectResults } from "../../store/selectors/filtered";
import { Icon } from "../../ui/Icon";
import { shrinks } from "../../ui/use-natural-height";
import { useClampedText } from "./use-clamped-text";
import styles from "./EventCard.module.css";

type Props = {
  /** Puts the start button into a row of its own, with this content in it. */
  readonly navExtra?: ReactNode;
};

export function OpeningCard({ navExtra }: Props) {
  const { filters } = useMessages();
  const chronicle = useApp(selectChronicle);
  const count = useApp(selectMatchCount);
  const box = useRef<HTMLDivElement>(null);
  const { text, style, button } = useClampedText(box);
  if (!chronicle) return null;
  const { events, meta } = chronicle;
  return (
    <section className={`${styles.card} ${styles.begins}`} data-row={navExtra !== undefined}>
      <div className={styles.text} ref={box} {...shrinks}>
        <div className={`${styles.inner} ${styles.opening}`}>
          <p ref={text} className={`${styles.summary} ${styles.lede}`} style={style}>
            {count > 0 && <Text of={meta.description ?? meta.title} />}
            {count === 0 && (events.length === 0 ? filters.empty.noEvents : filters.empty.titles.one)}
          </p>
          <div className={styles.more}>{button}</div>
        </div>
      </div>
      <div className={styles.steps}>
        {count > 0 ? <Begin /> : events.length > 0 && <ClearAll count={events.length} />}
        {navExtra}
      </div>
    </section>
  );
}

function Begin() {
  const { card } = useMessages();
  const pick = usePick();
  const { moveCursor, selectEvent } = useActions();
  // The first match in view, or the first match at all.
  const first = useApp((s) => {
    const results = selectResults(s);
    const [inView] = results?.inside(s.view.window) ?? [];
    return inView ?? results?.at(0);
  });
  if (!first) return null;
  return (
    <button
      type="button"
      className="btn btn-solid"
      aria-label={`${card.begin}: ${pick(first.title).text}`}
      onClick={() => {
        moveCursor(first.id);
        selectEvent(first.id);
      }}
    >
      {card.begin}
      <Icon name="right" />
    </button>
  );
}

function ClearAll({ count }: { readonly count: number }) {
  const { filters } = useMessages();
  const { clearFilter } = useActions();
  return (
    <button type="button" className="btn btn-line" onClick={clearFilter}>
      {filters.empty.clearAll(count)}
    </button>
  );
}
