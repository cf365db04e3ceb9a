/** The content of the printed figure: events as shapes in lanes, eras as brackets. Pure. */
import type { Chronicle, Era, TimelineEvent } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import type { TimeWindow } from "../../model/time";
import type { FigureEvent } from "./figure-layout";

/** Further lanes are merged into the last one; more would not fit on a page. */
const MAX_LANES = 12;
/** Minimum importance for a label, unless no event reaches it. */
const NAMED_FROM = 4;

export type FigureLane = {
  /** Lane index in the chronicle; `undefined` for the merged lane. */
  readonly laneIndex: number | undefined;
};

export type PrintedFigure = { readonly lanes: readonly FigureLane[]; readonly events: readonly FigureEvent[] };

/** @param numberOf  label to use instead of the event's name */
export function printedFigure(
  chronicle: Chronicle,
  events: readonly TimelineEvent[],
  lang: string,
  numberOf?: (event: TimelineEvent) => string | undefined,
): PrintedFigure {
  const counts = new Map<string, number>();
  for (const { lane } of events) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const used = chronicle.lanes.flatMap(({ id }, laneIndex) => (counts.has(id) ? [{ id, laneIndex }] : []));
  const isCut = used.length > MAX_LANES;
  const own = isCut
    ? [...used]
        .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
        .slice(0, MAX_LANES - 1)
        .sort((a, b) => a.laneIndex - b.laneIndex)
    : used;
  const rows = new Map(own.map(({ id }, row) => [id, row]));
  const isNamed = events.some(({ importance }) => importance >= NAMED_FROM)
    ? ({ importance }: TimelineEvent) => importance >= NAMED_FROM
    : () => true;
  return {
    lanes: [...own.map(({ laneIndex }) => ({ laneIndex })), ...(isCut ? [{ laneIndex: undefined }] : [])],
    events: events.map((event): FigureEvent => {
      const { date } = event;
      const label = numberOf ? numberOf(event) : isNamed(event) ? pickText(event.title, lang).text : undefined;
      return {
        id: event.id,
        lane: rows.get(event.lane) ?? own.length,
        startMs: date.startMs,
        endMs: date.endMs,
        kind: date.kind === "span" ? "span" : "point",
        isApproximate: isApproximate(event),
        weight: event.importance,
        label,
      };
    }),
  };
}

/** Whether the date or the end of a span is approximate. */
export const isApproximate = ({ date }: Pick<TimelineEvent, "date">): boolean =>
  date.startApproximate || (date.kind === "span" && date.endApproximate);

export type FigureEra = { readonly letter: string; readonly era: Era; readonly window: TimeWindow };

/** Eras in the window with their letters; eras beyond the alphabet are dropped. */
export function figureEras(eras: readonly Era[], window: TimeWindow, letters: string): readonly FigureEra[] {
  return eras
    .map((era) => ({
      era,
      window: {
        start: era.date.startOpen ? window.start : Math.max(window.start, era.date.startMs),
        end: era.date.endOpen ? window.end : Math.min(window.end, era.date.endMs),
      },
    }))
    .filter((shown) => shown.window.start < shown.window.end)
    .slice(0, letters.length)
    .map((shown, i) => ({ ...shown, letter: letters.charAt(i) }));
}
