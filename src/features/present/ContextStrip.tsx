/** The timeline at the foot of a slide: eras, past steps, the current step and the steps to come. */
import { isolated } from "../../i18n/isolated";
import { formatEventDate, yearText } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import { useLang, useMessages, usePick } from "../../i18n/react";
import { roundYears, yearStep } from "../../model/dates/calendar-years";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type StepInStory, eventOfStep, windowOfStep } from "../../model/stories/story";
import type { Ms } from "../../model/time";
import styles from "./ContextStrip.module.css";

const WIDTH = 1700;
const Y = 150;
const HEIGHT = 52;
/** Width of a digit in a year label. */
const DIGIT_PX = 16;
/** Minimum gap between two year labels. */
const YEAR_GAP_PX = 50;
/** Length of the strip after the last date. */
const END_PX = 110;
/** Approximate width of a letter. A label wider than its era is hidden, or it would overlap the next era. */
const LETTER_PX = 17;

type Props = { readonly chronicle: Chronicle; readonly at: StepInStory; readonly hidesLater: boolean };

export function ContextStrip({ chronicle, at, hidesLater }: Props) {
  const lang = useLang();
  const pick = usePick();
  const { dates } = useMessages();
  const { min, max } = chronicle.digest.limits;
  const x = (ms: Ms) => Math.round(((Math.min(Math.max(ms, min), max) - min) / (max - min)) * WIDTH);
  const event = eventOfStep(chronicle, at.step);
  const steps = at.story.steps.map((step) => eventOfStep(chronicle, step)?.date.startMs);
  // Of a map: the period that it shows.
  const period = at.step.map && (at.step.map.window ?? at.step.window);
  const span = !event && period !== undefined ? windowOfStep(chronicle, at.step, chronicle.digest.limits) : undefined;
  const now = event ? x(event.date.startMs) : span && Math.round((x(span.start) + x(span.end)) / 2);
  const label = event
    ? formatEventDate(event.date, lang, dates, "short")
    : span && formatPeriod(span, lang, chronicle.digest.range);
  const longest = Math.max(...[min, max].map((ms) => yearText(ms, lang).length));
  const every = yearStep(WIDTH / (max - min), longest * DIGIT_PX + YEAR_GAP_PX);
  const years = roundYears(every, { start: min, end: max }).filter(
    (ms) => ms >= min && x(ms) + yearText(ms, lang).length * DIGIT_PX < WIDTH + END_PX,
  );
  return (
    <svg className={styles.strip} viewBox={`-110 0 1920 285`} aria-hidden="true" focusable="false">
      {chronicle.eras.map((era, i) => {
        const endMs = era.date.endOpen ? max : era.date.endMs;
        const [start, end] = [x(era.date.startMs), x(endMs)];
        const name = pick(era.label).text;
        const isNow = event && event.date.startMs >= era.date.startMs && event.date.startMs < endMs;
        const hasRoom = end - start > name.length * LETTER_PX;
        const isFree = now === undefined || now > end + 10 || now < start - 10 || (event !== undefined && !isNow);
        return (
          <g key={era.id}>
            <rect
              x={start}
              y={Y}
              width={Math.max(1, end - start)}
              height={HEIGHT}
              className={isNow ? styles.eraNow : i % 2 === 0 ? styles.era : styles.eraOther}
            />
            {hasRoom && isFree && (
              <text x={start} y={Y - 16} className={styles.eraName}>
                {isolated(name)}
              </text>
            )}
          </g>
        );
      })}
      {years.map((ms) => (
        <g key={ms}>
          <path d={`M${x(ms)} ${Y + HEIGHT}v14`} className={styles.tick} />
          <text x={x(ms) + 8} y={Y + HEIGHT + 36} className={styles.year}>
            {yearText(ms, lang)}
          </text>
        </g>
      ))}
      {steps.map((ms, i) => {
        if (ms === undefined) return null;
        const isPast = i + 1 < at.place.step;
        const isLater = i + 1 > at.place.step;
        if (isLater && hidesLater) return null;
        return i + 1 === at.place.step ? null : (
          <circle key={i} cx={x(ms)} cy={Y + HEIGHT / 2} r={9} className={isPast ? styles.dotPast : styles.dotLater} />
        );
      })}
      {span && <path d={`M${x(span.start)} ${Y + HEIGHT / 2}H${x(span.end)}`} className={styles.span} />}
      {now !== undefined && (
        <g>
          <path d={`M${now} ${Y - 56}v${56 + HEIGHT / 2}`} className={styles.hand} />
          {event && <circle cx={now} cy={Y + HEIGHT / 2} r={20} className={styles.dotNow} />}
          <text
            x={now}
            y={Y - 72}
            textAnchor={now < WIDTH * 0.2 ? "start" : now > WIDTH * 0.8 ? "end" : "middle"}
            className={styles.nowName}
          >
            {label}
          </text>
        </g>
      )}
    </svg>
  );
}
