/** Where a date lies among the events of the draft: a small axis of the whole range, with the date on it. */
import { yearText } from "../../../i18n/format-date";
import { useLang } from "../../../i18n/react";
import type { EventDate } from "../../../model/dates/event-date";
import { selectDataRange } from "../../../store/selectors/window";
import { useApp } from "../../../store/react";
import styles from "./EventForm.module.css";

type Props = { readonly date: EventDate; readonly label: string };

const WIDTH = 360;
const MARGIN = 10;

export function AxisPreview({ date, label }: Props) {
  const range = useApp(selectDataRange);
  const lang = useLang();
  const start = Math.min(range.start, date.startMs);
  const end = Math.max(range.end, date.endMs);
  const x = (ms: number) => MARGIN + ((ms - start) / Math.max(1, end - start)) * (WIDTH - 2 * MARGIN);
  const [from, to] = [x(date.startMs), x(date.endMs)];
  const isBar = to - from > 8;
  return (
    <svg className={styles.axis} viewBox={`0 0 ${WIDTH} 34`} role="img" aria-label={label}>
      <line x1={MARGIN} x2={WIDTH - MARGIN} y1={12} y2={12} className={styles.axisLine} />
      <rect
        x={x(range.start)}
        width={Math.max(1, x(range.end) - x(range.start))}
        y={10}
        height={4}
        className={styles.axisRange}
      />
      {isBar ? (
        <rect x={from} width={to - from} y={7} height={10} rx={2} className={styles.axisMark} />
      ) : (
        <circle cx={(from + to) / 2} cy={12} r={5.5} className={styles.axisMark} />
      )}
      <text x={MARGIN} y={31} className={styles.axisText}>
        {yearText(start, lang)}
      </text>
      <text x={WIDTH - MARGIN} y={31} textAnchor="end" className={styles.axisText}>
        {yearText(end - 1, lang)}
      </text>
    </svg>
  );
}
