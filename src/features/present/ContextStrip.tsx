/** Where we are in all the years: eras, the steps of the story that have been, the one that is, and those to come. */
import { dateFormatter, formatEventDate } from "../../i18n/format-date";
import { useLang, useMessages, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle";
import { type StepInStory, eventOfStep } from "../../model/story";
import type { Ms } from "../../model/time";
import styles from "./Slide.module.css";

const WIDTH = 1700;
const Y = 150;
const HEIGHT = 52;
const YEAR_EVERY_PX = 120;
/** A name of an era that is narrower than that would run into the next. */
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
  const now = event && x(event.date.startMs);
  const label = event && formatEventDate(event.date, lang, dates, "short");
  return (
    <svg className={styles.strip} viewBox={`-110 0 1920 285`} aria-hidden="true" focusable="false">
      {chronicle.eras.map((era, i) => {
        const endMs = era.date.endOpen ? max : era.date.endMs;
        const [start, end] = [x(era.date.startMs), x(endMs)];
        const name = pick(era.label).text;
        const isNow = event && event.date.startMs >= era.date.startMs && event.date.startMs < endMs;
        const hasRoom = end - start > name.length * LETTER_PX;
        const isFree = now === undefined || now > end + 10 || now < start - 10 || !isNow;
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
                {name}
              </text>
            )}
          </g>
        );
      })}
      {yearsIn(min, max).map((ms, i, all) => {
        const every = Math.max(1, Math.ceil((all.length * YEAR_EVERY_PX) / WIDTH));
        return i % every === 0 ? (
          <g key={ms}>
            <path d={`M${x(ms)} ${Y + HEIGHT}v14`} className={styles.tick} />
            <text x={x(ms) + 8} y={Y + HEIGHT + 36} className={styles.year}>
              {dateFormatter(lang, { year: "numeric" }).format(ms)}
            </text>
          </g>
        ) : null;
      })}
      {steps.map((ms, i) => {
        if (ms === undefined) return null;
        const isPast = i + 1 < at.place.step;
        const isLater = i + 1 > at.place.step;
        if (isLater && hidesLater) return null;
        return i + 1 === at.place.step ? null : (
          <circle key={i} cx={x(ms)} cy={Y + HEIGHT / 2} r={9} className={isPast ? styles.dotPast : styles.dotLater} />
        );
      })}
      {now !== undefined && (
        <g>
          <path d={`M${now} ${Y - 56}v${56 + HEIGHT / 2}`} className={styles.hand} />
          <circle cx={now} cy={Y + HEIGHT / 2} r={20} className={styles.dotNow} />
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

/** The first instants of the years in between. */
function yearsIn(min: Ms, max: Ms): readonly Ms[] {
  const years: Ms[] = [];
  for (let year = new Date(min).getUTCFullYear() + 1; ; year += 1) {
    const ms = new Date(0).setUTCFullYear(year, 0, 1);
    if (ms >= max) return years;
    years.push(ms);
  }
}
