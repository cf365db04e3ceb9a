/** A picture of the timeline, drawn from its events: SVG with real text. Pure; `docs/export.md` shows it. */
import { type TimelineEvent, touches } from "../../model/chronicle/chronicle";
import { laneStyle } from "../../model/chronicle/lane-style";
import { type Px, type TimeWindow, spanOf } from "../../model/time";
import { formatPeriod } from "../../i18n/format-period";
import { type ExportDocument, textIn } from "../files/document";
import { AXIS_HEIGHT, ERA_HEIGHT, bandsOf, drawEras, drawTicks } from "./draw-axis";
import { type Canvas, ROW_PX, drawEvent, drawText } from "./draw-event";
import { drawGlyph, glyphDefs } from "./draw-glyph";
import { drawLegend, footerLines } from "./draw-legend";
import { type LaidLane, type PictureLayout, NAME_LINE, layOutPicture } from "./lay-out-picture";
import { COLOURS, type PictureTheme } from "./picture-colours";
import { FONTS, type MeasureText, wrapText } from "./picture-fonts";
import { escaped, tag } from "./svg";

export type PictureSize = {
  readonly widthPx: Px;
  /** Absent: as high as the events need. */
  readonly heightPx?: Px | undefined;
  /** Size of everything in the picture; 1: texts as large as on the page. */
  readonly zoom: number;
};

export type PictureInput = {
  readonly document: ExportDocument;
  /** Those of the filter, in the order of the chronicle. */
  readonly events: readonly TimelineEvent[];
  /** The time that is drawn. */
  readonly window: TimeWindow;
  readonly size: PictureSize;
  readonly theme: PictureTheme;
  readonly measure: MeasureText;
  /** Rules `@font-face` for programs that do not have the fonts. */
  readonly fontCss?: string | undefined;
};

export type Picture = {
  readonly svg: string;
  readonly widthPx: Px;
  readonly heightPx: Px;
  /** Number of events in the window. */
  readonly shown: number;
};

const TITLE_LINE: Px = 36;
const MAX_TITLE_LINES = 2;
/** Space that the shape before the name of a lane takes, and space after the name. */
const [LANE_GLYPH, LANE_GAP]: readonly [Px, Px] = [24, 16];
const MAX_LANE_NAME: Px = 190;
const BADGE_HEIGHT: Px = 20;
/** Steps by which a slide is made smaller until everything fits, and how small it may become. */
const [SMALLER, MIN_ZOOM] = [0.93, 0.4];

export function drawPicture(input: PictureInput): Picture {
  const { size } = input;
  if (size.heightPx === undefined) return drawAt(input, size.zoom, false).picture;
  for (let zoom = size.zoom; zoom > MIN_ZOOM; zoom *= SMALLER) {
    const { picture, isFitting } = drawAt(input, zoom, true);
    if (isFitting) return picture;
  }
  return drawAt(input, MIN_ZOOM, true).picture;
}

function drawAt(
  input: PictureInput,
  zoom: number,
  isFixed: boolean,
): { readonly picture: Picture; readonly isFitting: boolean } {
  const { document, window, size, theme, measure } = input;
  const { chronicle, lang } = document;
  const colours = COLOURS[theme];
  const width = size.widthPx / zoom;
  const margin = width < 900 ? 20 : 32;
  const inner = width - 2 * margin;
  const events = input.events.filter((event) => touches(event, window));

  const titleLines = wrapText(textIn(document, chronicle.meta.title), inner, FONTS.title, measure, MAX_TITLE_LINES);
  const period = formatPeriod(window, lang, chronicle.digest.range ?? window);
  const subtitle = `${period} · ${document.words.events(events.length)}`;
  const headerHeight = margin + titleLines.length * TITLE_LINE + 26;

  const laneNamePx = chronicle.lanes.length > 1 ? laneNameWidth(input, width) : 0;
  const left = margin + (laneNamePx === 0 ? 0 : laneNamePx + LANE_GLYPH + LANE_GAP);
  const right = width - margin;
  const scale = (right - left) / Math.max(1, spanOf(window));
  const canvas: Canvas = { document, colours, measure, xOf: (ms) => left + (ms - window.start) * scale };

  const frameTop = headerHeight + 14;
  const hasEras = chronicle.eras.length > 0;
  const axisY = frameTop + (hasEras ? ERA_HEIGHT : 0) + AXIS_HEIGHT;
  const footer = footerLines(canvas, events, inner);
  const footerHeight = footer.length * 20 + margin;
  // The legend says how many names are missing, which is known only after the layout; its height is that without them.
  const roughLegend = drawLegend(canvas, events, 1, { left: margin, top: 0, width: inner }).height;
  const total = isFixed ? (size.heightPx ?? 0) / zoom : undefined;
  const lanesHeight = total === undefined ? undefined : total - axisY - 16 - roughLegend - 10 - footerHeight;
  const layout = layOutPicture({
    document,
    events,
    window,
    widthPx: right - left,
    laneNamePx,
    heightPx: lanesHeight,
    measure,
  });
  const bottom = axisY + layout.height;
  const frame = { left, right, top: frameTop, bottom, window };
  const legend = drawLegend(canvas, events, layout.unnamed, { left: margin, top: bottom + 14, width: inner });
  const natural = bottom + 14 + legend.height + 12 + footerHeight;
  const height = total ?? natural;

  const background = tag("rect", { width, height, fill: colours.surface });
  const title = titleLines
    .map((line, index) => drawText(line, margin, margin + 26 + index * TITLE_LINE, FONTS.title, colours.ink))
    .join("");
  const under = drawText(subtitle, margin, margin + titleLines.length * TITLE_LINE + 12, FONTS.subtitle, colours.ink2);
  const footerTop = height - footerHeight + 12;
  const sources = footer
    .map((line, index) => drawText(line, margin, footerTop + index * 20, FONTS.footer, colours.ink3))
    .join("");
  const looks = [laneStyle(0), ...layout.lanes.map(({ look }) => look)].filter(
    (look, index, all) => all.findIndex(({ number }) => number === look.number) === index,
  );
  const name = textIn(document, chronicle.meta.title);
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: size.widthPx,
      height: Math.round(height * zoom),
      // Letters keep their distances when the picture is scaled.
      "text-rendering": "geometricPrecision",
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      "xml:lang": lang,
      role: "img",
      "aria-labelledby": "picture-title picture-about",
    },
    `<title id="picture-title">${escaped(name)}</title>`,
    `<desc id="picture-about">${escaped(subtitle)}</desc>`,
    tag(
      "defs",
      {},
      input.fontCss === undefined ? "" : tag("style", {}, escaped(input.fontCss)),
      glyphDefs(looks, colours),
    ),
    background,
    drawEras(canvas, frame, bandsOf(canvas, frame)),
    drawTicks(canvas, frame, axisY),
    ...layout.lanes.map((lane) => drawLane(lane, layout, { margin, right, axisY }, canvas)),
    title,
    under,
    legend.svg,
    sources,
  );
  return {
    picture: { svg, widthPx: size.widthPx, heightPx: Math.round(height * zoom), shown: events.length },
    isFitting: total === undefined || natural <= total + 1,
  };
}

/** As wide as the longest name needs; longer ones wrap. */
function laneNameWidth({ document, measure }: PictureInput, width: Px): Px {
  const names = document.chronicle.lanes.map(({ label }) => measure(textIn(document, label), FONTS.lane));
  return Math.ceil(Math.min(MAX_LANE_NAME, Math.max(90, width * 0.13), Math.max(...names)));
}

const round = (value: number): number => Math.round(value * 100) / 100;

function drawLane(
  lane: LaidLane,
  { items }: PictureLayout,
  { margin, right, axisY }: { readonly margin: Px; readonly right: Px; readonly axisY: Px },
  canvas: Canvas,
): string {
  const { colours, xOf } = canvas;
  const { look, name, plan, top, height, rowsTop } = lane;
  const y = axisY + top;
  const rule = top === 0 ? "" : tag("path", { d: `M${margin} ${round(y)}H${right}`, stroke: colours.line });
  const label = name.map((line, index) =>
    drawText(line, margin + LANE_GLYPH, axisY + rowsTop + 15.5 + index * NAME_LINE, FONTS.lane, colours.ink),
  );
  const glyph =
    name.length === 0 ? "" : drawGlyph(look, "solid", { x: margin, y: axisY + rowsTop + 3, sizePx: 15 }, colours);
  const events = plan.placed.map((placed) => {
    const item = items.get(placed.id);
    return item ? drawEvent(item, placed, axisY + rowsTop + placed.row * ROW_PX, canvas) : "";
  });
  const badges = plan.badges.map(({ atMs, row, count }) =>
    drawBadge(`+${count}`, xOf(atMs), axisY + rowsTop + row * ROW_PX + 1, canvas),
  );
  const foot = tag("path", { d: `M${margin} ${round(y + height)}H${right}`, stroke: colours.line });
  return [rule, glyph, ...label, ...events, ...badges, foot].join("");
}

function drawBadge(text: string, x: Px, y: Px, { colours, measure }: Canvas): string {
  const width = Math.max(30, measure(text, FONTS.badge) + 14);
  const box = { x: x - width / 2, y, width, height: BADGE_HEIGHT, rx: 10 };
  return (
    tag("rect", { ...box, fill: colours.surface, stroke: colours.lineStrong }) +
    drawText(text, x, y + 14.5, FONTS.badge, colours.ink2, { anchor: "middle" })
  );
}
