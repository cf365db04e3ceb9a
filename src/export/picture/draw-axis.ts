/** The axis of a picture: periods, ticks with dates in words, lines through the lanes. */
import type { Px, TimeWindow } from "../../model/time";
import { spanOf } from "../../model/time";
import { createAxisLabels } from "../../timeline/axis-labels";
import { ticksIn } from "../../timeline/ticks";
import { textIn } from "../files/document";
import { type Canvas, drawText } from "./draw-event";
import { FONTS, fitText } from "./picture-fonts";
import { tag } from "./svg";

export const ERA_HEIGHT: Px = 26;
export const AXIS_HEIGHT: Px = 30;
/** A narrower period has no readable name. */
const MIN_ERA: Px = 56;
/** A name of which less than this share fits says nothing. */
const MIN_SHOWN = 0.55;
const TICK_GAP: Px = 10;

type Frame = {
  readonly left: Px;
  readonly right: Px;
  readonly top: Px;
  readonly bottom: Px;
  readonly window: TimeWindow;
};

type Band = { readonly name: string; readonly from: Px; readonly to: Px; readonly isOdd: boolean };

/** Periods that are in view. The most recent one colours the background, as on the page. */
export function bandsOf({ document, xOf }: Canvas, { left, right, window }: Frame): readonly Band[] {
  const { eras } = document.chronicle;
  return eras.flatMap((era, index): readonly Band[] => {
    const end = eras[index + 1]?.date.startMs ?? (era.date.endOpen ? window.end : era.date.endMs);
    const from = Math.max(left, xOf(Math.max(window.start, era.date.startMs)));
    const to = Math.min(right, xOf(Math.min(window.end, end)));
    return to <= from ? [] : [{ name: textIn(document, era.label), from, to, isOdd: index % 2 === 1 }];
  });
}

export function drawEras(canvas: Canvas, frame: Frame, bands: readonly Band[]): string {
  const { colours, measure } = canvas;
  // Not through the labels of the axis.
  const rule = (x: Px) =>
    `M${x.toFixed(1)} ${frame.top}v${ERA_HEIGHT}M${x.toFixed(1)} ${frame.top + ERA_HEIGHT + AXIS_HEIGHT}V${frame.bottom}`;
  return bands
    .map(({ name, from, to, isOdd }) => {
      const band = { x: from, y: frame.top, width: to - from, height: frame.bottom - frame.top };
      const fitting = to - from < MIN_ERA ? "" : fitText(name, to - from - 12, FONTS.era, measure);
      const shown = fitting.length > name.length * MIN_SHOWN ? fitting : "";
      return [
        isOdd ? tag("rect", { ...band, fill: colours.eraTint }) : "",
        from > frame.left ? tag("path", { d: rule(from), stroke: colours.eraRule }) : "",
        shown === "" ? "" : drawText(shown, from + 6, frame.top + 18, FONTS.era, colours.ink2),
      ].join("");
    })
    .join("");
}

/** @param y  of the axis line; lines go on to the bottom of the frame */
export function drawTicks(canvas: Canvas, frame: Frame, y: Px): string {
  const { document, colours, measure, xOf } = canvas;
  const { window, left, right, bottom } = frame;
  const labels = createAxisLabels(document.lang);
  const scale = (right - left) / spanOf(window);
  const longestYear = measure("2 000 000 BC", FONTS.majorTick);
  const ticks = ticksIn(window, scale, Math.max(58, window.start < -6e13 ? longestYear : 58));
  const drawn: string[] = [];
  let free = left;
  const first = ticks[0];
  if (first && first.unit !== "year" && !ticks.some(({ ms, isMajor }) => isMajor && xOf(ms) < left + 90)) {
    const context = labels.context(window.start, first.unit);
    drawn.push(drawText(context, left, y - 9, FONTS.majorTick, colours.ink));
    free = left + measure(context, FONTS.majorTick) + TICK_GAP;
  }
  for (const tick of ticks) {
    const x = xOf(tick.ms);
    if (x < left || x > right) continue;
    drawn.push(
      tag("path", { d: `M${x.toFixed(1)} ${y - 4}V${bottom}`, stroke: tick.isMajor ? colours.line : colours.grid }),
    );
    const font = tick.isMajor ? FONTS.majorTick : FONTS.tick;
    const text = labels.tick(tick);
    const width = measure(text, font);
    if (x + 4 < free || x + 4 + width > right) continue;
    drawn.push(drawText(text, x + 4, y - 9, font, tick.isMajor ? colours.ink : colours.ink2));
    free = x + 4 + width + TICK_GAP;
  }
  const line = tag("path", { d: `M${left} ${y}H${right}`, stroke: colours.lineStrong, "stroke-width": 1.5 });
  return drawn.join("") + line;
}
