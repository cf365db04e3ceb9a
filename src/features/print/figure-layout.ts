/**
 * Layout of the printed figure: every event as a shape at its exact date, with as many labels as fit. Pure.
 *
 *   A ├──────────────┤ B ├───┤        eras
 *     2014     2016      2018         axis
 *   ■ Military     ■     ■ Name       one or more rows a lane; overlapping shapes move to lower rows,
 *                  ■■    ■━━━━━       never sideways, and labels never cover a shape
 */
import { type Ms, type Px, type TimeWindow, DAY_MS } from "../../model/time";

export type FigureEvent = {
  readonly id: string;
  /** Index among the drawn lanes. */
  readonly lane: number;
  readonly startMs: Ms;
  readonly endMs: Ms;
  /**
   * - `span`   a duration: a bar with the shape at its start
   * - `point`  one date; if coarse, a thin line over all possible days
   */
  readonly kind: "span" | "point";
  /** Shown as a wave before the shape. */
  readonly isApproximate: boolean;
  /** Higher weights are labelled first. */
  readonly weight: number;
  /** Name, or number in a story; without one only the shape is drawn. */
  readonly label: string | undefined;
};

export type FigureOptions = {
  readonly events: readonly FigureEvent[];
  readonly laneCount: number;
  readonly widthPx: Px;
  /** Width left of the axis, for lane names. */
  readonly headPx: Px;
  readonly widthOf: (label: string) => Px;
  /** Maximum rows of all lanes, so the title still fits on the page. */
  readonly maxRows?: number;
  /** Minimum rows per lane, for lane names that wrap. */
  readonly minRows?: readonly number[];
};

export type FigureMark = {
  readonly id: string;
  /** Centre of the shape. */
  readonly xPx: Px;
  /** Top of the row. */
  readonly yPx: Px;
  /** Extent of the line or bar under the shape; both ends are equal if the shape hides it. */
  readonly fromPx: Px;
  readonly toPx: Px;
  readonly label?: { readonly text: string; readonly xPx: Px; readonly side: "right" | "left" };
};

export type FigurePlan = {
  readonly window: TimeWindow;
  readonly xOf: (ms: Ms) => Px;
  readonly lanes: readonly { readonly yPx: Px; readonly heightPx: Px }[];
  readonly marks: readonly FigureMark[];
  /** Of all lanes together. */
  readonly heightPx: Px;
};

export const ROW_PX = 15;
export const SHAPE_PX = 9;
/** Width of the wave including its gap. */
export const WAVE_PX = 8;
const HALF_PX = SHAPE_PX / 2;
const GAP_PX = 2;
/** Gap between a shape and its label. */
const LABEL_GAP_PX = 3.5;
const LANE_PADDING_PX = 3;
const MAX_ROWS = 30;
/** Maximum label width as a share of the axis. */
const MAX_LABEL_SHARE = 0.6;
/** Minimum range, for a single date. */
const MIN_SPAN_MS = 30 * DAY_MS;
const MARGIN = 0.012;

export function windowOf(events: readonly Pick<FigureEvent, "startMs" | "endMs">[]): TimeWindow {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const event of events) {
    start = Math.min(start, event.startMs);
    end = Math.max(end, event.endMs);
  }
  if (!(start <= end)) return { start: 0, end: MIN_SPAN_MS };
  const missing = Math.max(0, MIN_SPAN_MS - (end - start)) / 2;
  const margin = (end - start) * MARGIN;
  return { start: start - missing - margin, end: end + missing + margin };
}

export function layOutFigure(options: FigureOptions): FigurePlan {
  const { events, laneCount, widthPx, headPx, widthOf, maxRows = MAX_ROWS, minRows = [] } = options;
  const window = windowOf(events);
  const axisPx = widthPx - headPx;
  const xOf = (ms: Ms): Px => headPx + ((ms - window.start) / (window.end - window.start)) * axisPx;
  const edges = { leftPx: headPx, rightPx: widthPx };

  const placed = events.map((event) => place(event, xOf));
  const byLane = Array.from({ length: laneCount }, (_, lane) => placed.filter(({ event }) => event.lane === lane));
  const caps = rowCaps(
    byLane.map((marks) => new Rows(Number.POSITIVE_INFINITY).fill(marks)),
    maxRows,
  );
  const lanes: { yPx: Px; heightPx: Px }[] = [];
  const marks: FigureMark[] = [];
  let yPx = 0;
  for (const [lane, ofLane] of byLane.entries()) {
    const rows = new Rows(caps[lane] ?? 1);
    rows.fill(ofLane);
    for (const mark of [...ofLane].sort((a, b) => b.event.weight - a.event.weight)) {
      const { label } = mark.event;
      if (label === undefined) continue;
      const labelPx = widthOf(label);
      if (labelPx <= axisPx * MAX_LABEL_SHARE) rows.name(mark, label, labelPx, edges);
    }
    const heightPx = Math.max(minRows[lane] ?? 1, rows.count) * ROW_PX + 2 * LANE_PADDING_PX;
    lanes.push({ yPx, heightPx });
    for (const { event, xPx, fromPx, toPx, row, label } of ofLane)
      marks.push({
        id: event.id,
        xPx,
        yPx: yPx + LANE_PADDING_PX + row * ROW_PX,
        fromPx,
        toPx,
        ...(label ? { label } : {}),
      });
    yPx += heightPx;
  }
  return { window, xOf, lanes, marks, heightPx: yPx };
}

type Placed = {
  readonly event: FigureEvent;
  readonly xPx: Px;
  readonly fromPx: Px;
  readonly toPx: Px;
  row: number;
  label?: NonNullable<FigureMark["label"]>;
};

function place(event: FigureEvent, xOf: (ms: Ms) => Px): Placed {
  const [startPx, endPx] = [xOf(event.startMs), xOf(event.endMs)];
  const xPx = event.kind === "span" ? startPx : (startPx + endPx) / 2;
  const isHidden = endPx - startPx <= SHAPE_PX;
  return { event, xPx, fromPx: isHidden ? xPx : startPx, toPx: isHidden ? xPx : endPx, row: 0 };
}

type Segment = { readonly from: Px; readonly to: Px; readonly mark: Placed };

/** Occupied segments in each row of one lane. */
class Rows {
  readonly #most: number;
  readonly #taken: Segment[][] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get count(): number {
    return this.#taken.length;
  }

  /** Places the shapes without labels, in order of time. @returns the number of rows used */
  fill(marks: readonly Placed[]): number {
    for (const mark of marks) {
      const { from, to } = extent(mark);
      mark.row = this.#firstFree(from, to, undefined) ?? this.#leastTaken(from, to);
      this.#take(mark.row, { from, to, mark });
    }
    return this.count;
  }

  /** Places a label next to its shape, on the right if it fits, and moves both to another row if needed. */
  name(mark: Placed, text: string, labelPx: Px, edges: { readonly leftPx: Px; readonly rightPx: Px }): void {
    const { from, to } = extent(mark);
    const rightTo = mark.xPx + HALF_PX + LABEL_GAP_PX + labelPx;
    const leftPx = mark.xPx - HALF_PX - LABEL_GAP_PX - waveOf(mark);
    const leftFrom = leftPx - labelPx;
    const sides = [
      { side: "right" as const, from, to: Math.max(to, rightTo), xPx: mark.xPx + HALF_PX + LABEL_GAP_PX },
      { side: "left" as const, from: Math.min(from, leftFrom), to, xPx: leftPx },
    ].filter(
      (side) =>
        side.from >= edges.leftPx && Math.max(side.to, rightTo * Number(side.side === "right")) <= edges.rightPx,
    );
    for (const side of sides) {
      const row = this.#firstFree(side.from, side.to, mark);
      if (row === undefined) continue;
      this.#taken[mark.row] = (this.#taken[mark.row] ?? []).filter((segment) => segment.mark !== mark);
      mark.row = row;
      mark.label = { text, xPx: side.xPx, side: side.side };
      this.#take(row, { from: side.from, to: side.to, mark });
      return;
    }
  }

  /** Tries the current row first to move as little as possible. */
  #firstFree(from: Px, to: Px, mark: Placed | undefined): number | undefined {
    const isFree = (row: number) =>
      (this.#taken[row] ?? []).every(
        (other) => other.mark === mark || other.to + GAP_PX <= from || to + GAP_PX <= other.from,
      );
    if (mark && isFree(mark.row)) return mark.row;
    for (let row = 0; row < Math.min(this.#most, this.count + 1); row += 1) if (isFree(row)) return row;
    return undefined;
  }

  /** Fallback for too many events at one time: the row with the least overlap. */
  #leastTaken(from: Px, to: Px): number {
    const covered = this.#taken.map((row) =>
      row.reduce((sum, other) => sum + Math.max(0, Math.min(to, other.to) - Math.max(from, other.from)), 0),
    );
    return covered.indexOf(Math.min(...covered));
  }

  #take(row: number, segment: Segment): void {
    while (this.#taken.length <= row) this.#taken.push([]);
    this.#taken[row]?.push(segment);
  }
}

const extent = (mark: Placed) => ({
  from: Math.min(mark.xPx - HALF_PX - waveOf(mark), mark.fromPx),
  to: Math.max(mark.xPx + HALF_PX, mark.toPx),
});

const waveOf = ({ event }: Placed): Px => (event.isApproximate ? WAVE_PX : 0);

/** @param needed  rows that the shapes of each lane need without labels */
function rowCaps(needed: readonly number[], maxRows: number): readonly number[] {
  const caps = needed.map((rows) => Math.max(1, rows));
  const sum = () => caps.reduce((all, rows) => all + rows, 0);
  // Take rows from the fullest lane first.
  while (sum() > maxRows && Math.max(...caps) > 1) caps[caps.indexOf(Math.max(...caps))] = Math.max(...caps) - 1;
  // Distribute spare rows for labels.
  let spare = maxRows - sum();
  for (let lane = 0; spare > 0 && caps.length > 0; lane = (lane + 1) % caps.length, spare -= 1)
    caps[lane] = (caps[lane] ?? 0) + 1;
  return caps;
}
