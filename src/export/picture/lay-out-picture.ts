/** Where the lanes and events of a picture are. Labels never overlap: the layout is that of the timeline (lod). */
import { laneStyle, type LaneStyle } from "../../model/chronicle/lane-style";
import { type Px, type TimeWindow, spanOf } from "../../model/time";
import { type TimelineEvent, touches } from "../../model/chronicle/chronicle";
import { makePlan } from "../../lod/make-plan";
import type { Reveal } from "../../lod/reveal";
import type { LanePlan } from "../../lod/lod-item";
import { type ExportDocument, textIn } from "../files/document";
import { ROW_PX } from "./draw-event";
import { FONTS, type MeasureText, wrapText } from "./picture-fonts";
import { type PictureItem, pictureItem } from "./picture-items";

export type LaidLane = {
  readonly look: LaneStyle;
  readonly name: readonly string[];
  readonly plan: LanePlan;
  readonly top: Px;
  readonly height: Px;
  /** Of the first row, from the top of the picture's lanes. */
  readonly rowsTop: Px;
};

export type PictureLayout = {
  readonly items: ReadonlyMap<string, PictureItem>;
  readonly lanes: readonly LaidLane[];
  readonly height: Px;
  /** Events that are drawn as a shape without their name, or counted in a badge. */
  readonly unnamed: number;
};

export type LayoutInput = {
  readonly document: ExportDocument;
  /** Those of the filter, in the order of the chronicle. */
  readonly events: readonly TimelineEvent[];
  readonly window: TimeWindow;
  /** Of the part with events. */
  readonly widthPx: Px;
  readonly laneNamePx: Px;
  /** Of all lanes together; absent: as the events need. */
  readonly heightPx?: Px | undefined;
  readonly measure: MeasureText;
};

/** Of the events of a larger chronicle the most important ones are laid out; the others are counted. */
const MAX_LAID = 3_000;
const LANE_PAD: Px = 16;
export const NAME_LINE: Px = 19;
const MAX_NAME_LINES = 3;
/** Height that the rows of a picture of free height may take, as a share of its width. */
const ROWS_SHARE = 1;
const MAX_LANE_ROWS = 9;
/** Without a rank: titles are not cut to their first words so that more of them find room. */
const EVERYONE: Reveal = { label: 1, shape: 1 };
const NONE: ReadonlySet<string> = new Set();

/** @returns the events of the window that pass, the most important ones if there are very many, in order */
function chosenEvents(events: readonly TimelineEvent[], window: TimeWindow): readonly TimelineEvent[] {
  const inside = events.filter((event) => touches(event, window));
  if (inside.length <= MAX_LAID) return inside;
  const chosen = new Set([...inside].sort((a, b) => b.importance - a.importance).slice(0, MAX_LAID));
  return inside.filter((event) => chosen.has(event));
}

export function layOutPicture(input: LayoutInput): PictureLayout {
  const { document, events, window, widthPx, laneNamePx, heightPx, measure } = input;
  const { lanes } = document.chronicle;
  const chosen = chosenEvents(events, window);
  const items = chosen.map((event) => pictureItem(document, event, window, measure));
  const used = new Set(items.map(({ look }) => look.lane));
  const offLanes = new Set(lanes.map((_, index) => index).filter((index) => !used.has(index)));
  const shown = Math.max(1, used.size);
  const scale = widthPx / Math.max(1, spanOf(window));
  const rowsPx = heightPx === undefined ? widthPx * ROWS_SHARE : heightPx - shown * LANE_PAD;
  const rowBudget = Math.min(shown * MAX_LANE_ROWS, Math.max(shown, Math.floor(rowsPx / ROW_PX)));
  const plan = makePlan(
    items.map(({ lod }) => lod),
    {
      scale,
      world: { min: window.start, max: window.end },
      laneCount: Math.max(1, lanes.length),
      offLanes,
      minRows: 1,
      rowBudget,
      // Space alone decides who is named, the most important first: a picture has no zoom.
      reveal: EVERYONE,
      pinned: NONE,
    },
  );
  const laid: LaidLane[] = [];
  const nameOf = (index: number) =>
    lanes.length > 1
      ? wrapText(textIn(document, lanes[index]?.label), laneNamePx, FONTS.lane, measure, MAX_NAME_LINES)
      : [];
  const natural = plan.lanes.flatMap((lane, index) => {
    if (offLanes.has(index)) return [];
    const name = nameOf(index);
    const rows = Math.max(lane.rows * ROW_PX, name.length * NAME_LINE);
    return [{ index, lane, name, height: rows + LANE_PAD }];
  });
  const total = natural.reduce((sum, { height }) => sum + height, 0);
  const spare = heightPx === undefined ? 0 : Math.max(0, Math.floor((heightPx - total) / shown));
  let top = 0;
  for (const { index, lane, name, height } of natural) {
    const own = height + spare;
    laid.push({ look: laneStyle(index), name, plan: lane, top, height: own, rowsTop: top + LANE_PAD / 2 + spare / 2 });
    top += own;
  }
  const labelled = plan.lanes.reduce(
    (sum, { placed }) => sum + placed.filter(({ form }) => form !== "shape").length,
    0,
  );
  const inside = events.filter((event) => touches(event, window)).length;
  return {
    items: new Map(items.map((item) => [item.look.id, item])),
    lanes: laid,
    height: top,
    unnamed: inside - labelled,
  };
}
