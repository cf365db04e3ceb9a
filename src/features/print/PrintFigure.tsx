/** The printed range as an SVG figure: axis, eras, every event at its date. Black on white. */
import { isolated } from "../../i18n/isolated";
import { useMemo } from "react";
import { dateFormatter, yearText } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import type { PrintMessages } from "../../i18n/lazy-messages";
import type { Chronicle, TimelineEvent } from "../../model/chronicle/chronicle";
import { laneStyle } from "../../model/chronicle/lane-style";
import { pickText } from "../../model/localized";
import { GlyphPath, paperInk } from "./PrintGlyph";
import { type FigureMark, ROW_PX, SHAPE_PX, WAVE_PX, layOutFigure } from "./figure-layout";
import { type FigureTicks, figureTicks } from "./figure-ticks";
import { type FigureLane, type PrintedFigure, figureEras, isApproximate } from "./printed-figure";
import { shortened, textWidth } from "./text-width";
import styles from "./PrintFigure.module.css";

type Props = {
  readonly chronicle: Chronicle;
  readonly events: readonly TimelineEvent[];
  readonly figure: PrintedFigure;
  readonly widthPx: number;
  /** Text scale. */
  readonly scale: number;
  readonly lang: string;
  readonly messages: PrintMessages;
};

const HEAD_PX = 128;
/** x of the lane name, after its glyph. */
const NAME_PX = 17;
/** Rows of all lanes together at scale 1. */
const MAX_ROWS = 30;
const ERA_PX = 17;
const AXIS_PX = 18;
const SHAPE_SCALE = SHAPE_PX / 16;
/** Minimum distance between axis labels. */
const TICK_PX = 62;
const BAR_PX = 3;
const MIN_LETTER_PX = 9;

export function PrintFigure({ chronicle, events, figure, widthPx, scale, lang, messages }: Props) {
  const width = widthPx / scale;
  const names = useMemo(
    () => figure.lanes.map((lane) => laneName(lane, chronicle, lang, messages.otherLanes)),
    [figure, chronicle, lang, messages],
  );
  const plan = useMemo(
    () =>
      layOutFigure({
        events: figure.events,
        laneCount: figure.lanes.length,
        widthPx: width,
        headPx: HEAD_PX,
        widthOf: (label) => textWidth(label, "label"),
        maxRows: Math.floor(MAX_ROWS / scale),
        minRows: names.map((lines) => lines.length),
      }),
    [figure, names, width, scale],
  );
  const { window, xOf } = plan;
  const yearPx = Math.max(...[window.start, window.end].map((ms) => textWidth(yearText(ms, lang), "tick")));
  const ticks = figureTicks(window, Math.max(3, Math.floor((width - HEAD_PX) / Math.max(TICK_PX, yearPx + 10))));
  const eras = figureEras(chronicle.eras, window, messages.letters);
  const lanesTop = (eras.length > 0 ? ERA_PX : 0) + AXIS_PX;
  const height = lanesTop + plan.heightPx + 1;
  const byId = new Map(events.map((event) => [event.id, event]));
  const period = formatPeriod(window, lang, {
    start: Math.min(...events.map(({ date }) => date.startMs)),
    end: Math.max(...events.map(({ date }) => date.endMs)),
  });
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: widthPx, height: height * scale }}
      role="img"
      aria-label={messages.figure(events.length, period)}
    >
      <g aria-hidden="true">
        {eras.map(({ letter, era, window: shown }) => (
          <EraBracket key={era.id} letter={letter} fromPx={xOf(shown.start)} toPx={xOf(shown.end)} />
        ))}
        <Axis ticks={ticks} xOf={xOf} top={lanesTop} bottom={height} width={width} lang={lang} />
        {plan.lanes.map(({ yPx, heightPx }, i) => (
          <g key={i} transform={`translate(0 ${lanesTop + yPx})`}>
            <path className={styles.lane} d={`M0 ${heightPx}H${width}`} />
            <LaneName laneIndex={figure.lanes[i]?.laneIndex ?? -1} lines={names[i] ?? []} />
          </g>
        ))}
        <g transform={`translate(0 ${lanesTop})`}>
          {plan.marks.map((mark) => {
            const event = byId.get(mark.id);
            return event && <Mark key={mark.id} mark={mark} event={event} chronicle={chronicle} />;
          })}
        </g>
      </g>
    </svg>
  );
}

function EraBracket({
  letter,
  fromPx,
  toPx,
}: {
  readonly letter: string;
  readonly fromPx: number;
  readonly toPx: number;
}) {
  const hasLetter = toPx - fromPx >= MIN_LETTER_PX;
  return (
    <g>
      <path className={styles.bracket} d={`M${fromPx + 0.75} ${ERA_PX - 1}v-4h${Math.max(0, toPx - fromPx - 1.5)}v4`} />
      {hasLetter && (
        <text className={styles.letter} x={(fromPx + toPx) / 2} y={ERA_PX - 7.5} textAnchor="middle">
          {letter}
        </text>
      )}
    </g>
  );
}

type AxisProps = {
  readonly ticks: FigureTicks;
  readonly xOf: (ms: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly lang: string;
};

function Axis({ ticks, xOf, top, bottom, width, lang }: AxisProps) {
  const shown = ticks.atMs.map((ms) => ({ ms, xPx: Math.max(HEAD_PX, xOf(ms)) }));
  return (
    <g>
      {shown.map(({ ms, xPx }) => {
        const label = tickLabel(ms, ticks.unit, lang);
        const isCut = xPx + 3 + textWidth(label, "tick") > width;
        return (
          <g key={ms}>
            <path className={styles.grid} d={`M${xPx} ${top - AXIS_PX + 3}V${bottom}`} />
            {!isCut && (
              <text className={styles.tick} x={xPx + 3} y={top - 5}>
                {label}
              </text>
            )}
          </g>
        );
      })}
      <path className={styles.axis} d={`M${HEAD_PX} ${top}H${width}`} />
    </g>
  );
}

function tickLabel(ms: number, unit: FigureTicks["unit"], lang: string): string {
  if (unit === "year") return yearText(ms, lang);
  const options: Intl.DateTimeFormatOptions =
    unit === "month" ? { month: "short", year: "numeric" } : { day: "numeric", month: "short" };
  return dateFormatter(lang, options)
    .format(ms)
    .replace(/[\s\u00A0]р\./g, "");
}

function laneName({ laneIndex }: FigureLane, chronicle: Chronicle, lang: string, other: string): readonly string[] {
  const name = laneIndex === undefined ? other : pickText(chronicle.lanes[laneIndex]?.label, lang).text;
  const maxPx = HEAD_PX - NAME_PX - 8;
  if (textWidth(name, "name") <= maxPx) return [name];
  const words = name.split(" ");
  let first = "";
  while (words.length > 1 && textWidth(`${first} ${words[0] ?? ""}`.trim(), "name") <= maxPx)
    first = `${first} ${words.shift() ?? ""}`.trim();
  const rest = shortened(words.join(" "), maxPx, "name");
  return first === "" ? [rest] : [first, rest];
}

function LaneName({ laneIndex, lines }: { readonly laneIndex: number; readonly lines: readonly string[] }) {
  return (
    <>
      <g transform={`translate(1 5) scale(${SHAPE_SCALE})`}>
        <GlyphPath laneIndex={laneIndex} />
      </g>
      {lines.map((line, i) => (
        <text key={i} className={styles.name} x={NAME_PX} y={14 + i * 13}>
          {isolated(line)}
        </text>
      ))}
    </>
  );
}

type MarkProps = { readonly mark: FigureMark; readonly event: TimelineEvent; readonly chronicle: Chronicle };

function Mark({ mark: { xPx, yPx, fromPx, toPx, label }, event, chronicle }: MarkProps) {
  const { date, status, contested } = event;
  const laneIndex = chronicle.lanes.findIndex(({ id }) => id === event.lane);
  const shapeTop = yPx + 1.5;
  const isSpan = date.kind === "span";
  const isLong = toPx > fromPx;
  const isNumber = label !== undefined && /^[\d, ]+$/.test(label.text);
  const barTop = yPx + ROW_PX - BAR_PX - 0.5;
  return (
    <g>
      {isLong && isSpan && (
        <>
          <rect x={fromPx} y={barTop} width={toPx - fromPx} height={BAR_PX} {...barInk(status)} />
          {date.endOpen && <path className={styles.open} d={`M${toPx - 4} ${barTop - 2}l3.4 3.5-3.4 3.5`} />}
        </>
      )}
      {isLong && !isSpan && (
        <path
          className={styles.whisker}
          d={`M${fromPx} ${shapeTop + SHAPE_PX / 2}H${toPx}M${fromPx} ${shapeTop + 2}v6M${toPx} ${shapeTop + 2}v6`}
        />
      )}
      <g transform={`translate(${xPx - SHAPE_PX / 2} ${shapeTop}) scale(${SHAPE_SCALE})`}>
        {/* A white outline separates shapes that overlap each other or a line. */}
        <path d={laneStyle(laneIndex).path} fill="#fff" stroke="#fff" strokeWidth={4} />
        <GlyphPath laneIndex={laneIndex} status={status} contested={contested} />
      </g>
      {isApproximate(event) && (
        <path className={styles.wave} d={`M${xPx - SHAPE_PX / 2 - WAVE_PX + 1} ${shapeTop + 5}q1.5-3 3 0t3 0`} />
      )}
      {label && (
        <text
          className={event.importance === 5 || isNumber ? styles.turning : styles.label}
          x={label.xPx}
          y={yPx + 10}
          textAnchor={label.side === "right" ? "start" : "end"}
        >
          {isolated(label.text)}
        </text>
      )}
    </g>
  );
}

function barInk(status: TimelineEvent["status"]) {
  const { fill } = paperInk({ status });
  return fill === "#000"
    ? { fill }
    : { fill, stroke: "#000", strokeWidth: 0.8, strokeDasharray: status === "claimed" ? "4 2.4" : undefined };
}
