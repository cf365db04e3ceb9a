/**
 * How many events there were when, by topic: each event as the shape of its topic, in columns over an axis. Where shapes
 * would be too small to tell apart, columns become bars of bricks. Turning points are marked above their column.
 */
import { type Chronicle, type TimelineEvent, touches } from "../../model/chronicle/chronicle";
import { type GlyphStyle, glyphStyle, laneStyle } from "../../model/chronicle/lane-style";
import { type Ms, type Px, type TimeWindow, DAY_MS, spanOf } from "../../model/time";
import { createAxisLabels } from "../../timeline/axis-labels";
import { ticksIn } from "../../timeline/ticks";
import { drawText } from "./draw-event";
import { drawGlyph, glyphDefs, laneColour } from "./draw-glyph";
import type { PictureColours } from "./picture-colours";
import type { MeasureText, PictureFont } from "./picture-fonts";
import { tag } from "./svg";

export type DensityInput = {
  /** Of several, colours are those of the timelines instead of the topics. */
  readonly chronicles: readonly Chronicle[];
  readonly lang: string;
  /** The events that are shown in their colours; the others are pale. Absent: all. */
  readonly chosen?: ReadonlySet<string> | undefined;
  /** `bottom`: of the columns; the labels of the axis are `AXIS_LABELS` lower. */
  readonly box: { readonly left: Px; readonly right: Px; readonly top: Px; readonly bottom: Px };
  readonly colours: PictureColours;
  readonly accent: string;
  readonly measure: MeasureText;
};

/** Space below the columns. */
export const AXIS_LABELS: Px = 40;
const LABEL: PictureFont = { family: "sans", weight: 400, sizePx: 23 };
const MAJOR: PictureFont = { ...LABEL, weight: 620 };
/** Labels are so much larger than on the page, whose distances ticks have. */
const LABEL_ZOOM = 1.75;
const LABEL_GAP: Px = 22;
/** Sizes of a shape with its space, the largest that fits is taken. */
const CELLS: readonly Px[] = [44, 40, 36, 33, 30, 27, 24, 21, 19];
/** Share of its space that a shape fills. */
const FILLED = 0.82;
/** Width of a bar with the space between two. */
const BAR: Px = 20;
const [BAR_GAP, MIN_BAR]: readonly [Px, Px] = [3, 3];
/** Where events of a bar are this high, a line of light keeps them apart. */
const MIN_BRICK: Px = 5;
/** Space for the marks of turning points. */
const MARK: Px = 26;
const TURNING_POINT = 5;
const MAX_MARKS = 20;

type Unit = { readonly lane: number; readonly style: GlyphStyle; readonly isChosen: boolean; readonly isMark: boolean };
type Column = { readonly x: Px; readonly units: readonly Unit[] };

export type Density = {
  /** The highest point of what is drawn. */
  readonly top: Px;
  readonly svg: string;
};

export function drawDensity(input: DensityInput): Density {
  const { chronicles, box, colours } = input;
  const window = windowOf(chronicles);
  if (!window) return { top: box.bottom, svg: "" };
  const scale = (box.right - box.left) / spanOf(window);
  const units = unitsOf(input, window, scale);
  const room = box.bottom - box.top - MARK;
  const cell = CELLS.find((size) => highest(columnsOf(units, box, size)) * size <= room);
  const columns = columnsOf(units, box, cell ?? BAR);
  const most = highest(columns);
  const heightOf = (count: number) => (cell === undefined ? Math.max(MIN_BAR, (count / most) * room) : count * cell);
  const drawn = columns.map((column) =>
    cell === undefined ? drawBar(column, heightOf(column.units.length), input) : drawShapes(column, cell, input),
  );
  const lanes = [...new Set(units.map(({ unit }) => unit.lane))].map(laneStyle);
  return {
    top: box.bottom - heightOf(most) - MARK,
    svg: [
      tag("defs", {}, glyphDefs(lanes, colours)),
      drawAxis(input, window, scale),
      ...drawn,
      ...drawMarks(columns, heightOf, input),
    ].join(""),
  };
}

/** From the first to the last event, and a little more. */
function windowOf(chronicles: readonly Chronicle[]): TimeWindow | undefined {
  const ranges = chronicles.flatMap(({ digest: { range } }) => range ?? []);
  if (ranges.length === 0) return undefined;
  const start = Math.min(...ranges.map((range) => range.start));
  const end = Math.max(...ranges.map((range) => range.end));
  const pad = Math.max((end - start) * 0.012, end - start < 2 * DAY_MS ? 3 * DAY_MS : 0);
  return { start: start - pad, end: end + pad };
}

type PlacedUnit = { readonly at: Px; readonly unit: Unit };

/** In the order in which they are stacked: by topic, so that colours stay together. */
function unitsOf({ chronicles, chosen, box }: DensityInput, window: TimeWindow, scale: number): readonly PlacedUnit[] {
  const placed: PlacedUnit[] = [];
  for (const [number, { lanes, events }] of chronicles.entries()) {
    const laneAt = new Map(lanes.map(({ id }, index) => [id, index]));
    for (const event of events) {
      if (!touches(event, window)) continue;
      const isChosen = chosen?.has(event.id) ?? true;
      const isMark = isChosen && event.importance === TURNING_POINT;
      const lane = chronicles.length > 1 ? number : (laneAt.get(event.lane) ?? 0);
      const at = box.left + (momentOf(event, window) - window.start) * scale;
      placed.push({ at, unit: { lane, style: glyphStyle(event), isChosen, isMark } });
    }
  }
  return placed.sort((a, b) => Number(b.unit.isChosen) - Number(a.unit.isChosen) || a.unit.lane - b.unit.lane);
}

/** A span counts where it begins, an inexact date in its middle. */
function momentOf({ date }: TimelineEvent, { start, end }: TimeWindow): Ms {
  const ms = date.kind !== "span" ? (date.startMs + date.endMs) / 2 : date.startOpen ? date.endMs : date.startMs;
  return Math.min(end, Math.max(start, ms));
}

function columnsOf(units: readonly PlacedUnit[], { left, right }: DensityInput["box"], size: Px): readonly Column[] {
  const count = Math.max(1, Math.floor((right - left) / size));
  const step = (right - left) / count;
  const columns = new Map<number, Unit[]>();
  for (const { at, unit } of units) {
    const index = Math.min(count - 1, Math.max(0, Math.floor((at - left) / step)));
    const own = columns.get(index);
    if (own) own.push(unit);
    else columns.set(index, [unit]);
  }
  return [...columns].sort(([a], [b]) => a - b).map(([index, own]) => ({ x: left + (index + 0.5) * step, units: own }));
}

const highest = (columns: readonly Column[]): number =>
  columns.reduce((most, { units }) => Math.max(most, units.length), 0);

function drawShapes({ x, units }: Column, cell: Px, { box, colours }: DensityInput): string {
  const sizePx = cell * FILLED;
  const pale = paleOf(colours);
  return units
    .map(({ lane, style, isChosen }, index) => {
      const at = { x: x - sizePx / 2, y: box.bottom - (index + 1) * cell + (cell - sizePx) / 2 - 2, sizePx };
      return drawGlyph(laneStyle(lane), isChosen ? style : "solid", at, isChosen ? colours : pale);
    })
    .join("");
}

const paleOf = (colours: PictureColours): PictureColours => ({
  ...colours,
  ink3: colours.line,
  lanes: colours.lanes.map(() => colours.line),
});

function drawBar({ x, units }: Column, height: Px, { box, colours }: DensityInput): string {
  const pale = paleOf(colours);
  const part = height / units.length;
  const isBrick = part >= MIN_BRICK;
  const parts: string[] = [];
  for (let from = 0, to = 0; from < units.length; from = to) {
    const { lane, isChosen } = units[from] as Unit;
    const next = isBrick
      ? from + 1
      : units.findIndex((unit, at) => at > from && !(unit.lane === lane && unit.isChosen === isChosen));
    to = next < 0 ? units.length : next;
    const own = { x: x - (BAR - BAR_GAP) / 2, width: BAR - BAR_GAP, y: box.bottom - 1 - part * to };
    const fill = laneColour(laneStyle(lane), isChosen ? colours : pale);
    parts.push(tag("rect", { ...own, height: part * (to - from) - (isBrick ? 1.5 : 0), fill }));
  }
  return parts.join("");
}

/** A small arrow down to the column. */
function drawMarks(
  columns: readonly Column[],
  heightOf: (count: number) => Px,
  { box, accent }: DensityInput,
): readonly string[] {
  const marked = columns.filter(({ units }) => units.some(({ isMark }) => isMark));
  // Where turning points are everywhere, marks tell nothing.
  if (marked.length > MAX_MARKS) return [];
  return marked.map(({ x, units }) => {
    const y = box.bottom - heightOf(units.length) - 8;
    return tag("path", { d: `M${x.toFixed(1)} ${y.toFixed(1)}l-7 -12h14z`, fill: accent });
  });
}

function drawAxis({ lang, box, colours, measure }: DensityInput, window: TimeWindow, scale: number): string {
  const labels = createAxisLabels(lang);
  const shown = (text: string) => text.replace(/\s/gu, " ");
  const ticks = ticksIn(window, scale / LABEL_ZOOM, window.start < -6e13 ? 110 : 58);
  const y = box.bottom + AXIS_LABELS - 9;
  const drawn: string[] = [];
  let free = box.left;
  const first = ticks[0];
  const xOf = (ms: Ms): Px => box.left + (ms - window.start) * scale;
  if (first && first.unit !== "year" && !ticks.some(({ ms, isMajor }) => isMajor && xOf(ms) < box.left + 150)) {
    const context = shown(labels.context(window.start, first.unit));
    drawn.push(drawText(context, box.left, y, MAJOR, colours.ink));
    free = box.left + measure(context, MAJOR) + LABEL_GAP;
  }
  for (const tick of ticks) {
    const x = xOf(tick.ms);
    if (x < box.left || x > box.right) continue;
    drawn.push(tag("path", { d: `M${x.toFixed(1)} ${box.bottom}v8`, stroke: colours.lineStrong, "stroke-width": 2 }));
    const font = tick.isMajor && tick.unit !== "year" ? MAJOR : LABEL;
    const text = shown(labels.tick(tick));
    const width = measure(text, font);
    // Below its tick, but for the first and the last.
    const from = Math.min(Math.max(x - width / 2, box.left), box.right - width);
    if (from < free || Math.abs(from + width / 2 - x) > width / 2) continue;
    drawn.push(drawText(text, from, y, font, colours.ink2));
    free = from + width + LABEL_GAP;
  }
  const d = `M${box.left} ${box.bottom}H${box.right}`;
  return tag("path", { d, stroke: colours.lineStrong, "stroke-width": 2 }) + drawn.join("");
}
