/** One event of a picture: bar or range of days, shape, label. */
import type { Placed } from "../../lod/lod-item";
import type { Px } from "../../model/time";
import { type ExportDocument, dateInWords } from "../files/document";
import { drawGlyph, laneColour } from "./draw-glyph";
import type { PictureColours } from "./picture-colours";
import { FAMILIES, FONTS, LABEL_FONTS, type MeasureText, type PictureFont, fitText } from "./picture-fonts";
import { LABEL_GAP, type PictureItem, WAVE_PX } from "./picture-items";
import { escaped, tag } from "./svg";

export const ROW_PX: Px = 26;
const GLYPH_ROW: Px = 21;
const BASELINE: Px = 15.5;
const [BAR_TOP, BAR_HEIGHT] = [21, 5];
/** A shorter bar would be a dot below the shape. */
const MIN_BAR: Px = 5;
/** Length over which an open or approximate end fades. */
const FADE: Px = 56;
const WAVE = "M2.4 6.4c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5M2.4 10.8c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5";

export type Canvas = {
  readonly document: ExportDocument;
  readonly colours: PictureColours;
  readonly measure: MeasureText;
  /** The x of a time. */
  readonly xOf: (ms: number) => Px;
};

/** @param y  of the top of its row */
export function drawEvent(item: PictureItem, placed: Placed, y: Px, canvas: Canvas): string {
  const { look, lod, title, status, event } = item;
  const { document, colours, xOf } = canvas;
  const start = xOf(lod.startMs);
  const end = xOf(lod.endMs);
  const glyphX = look.kind === "span" ? start : xOf(lod.anchorMs) - look.shapePx / 2;
  const glyph = { x: glyphX, y: y + (GLYPH_ROW - look.shapePx) / 2, sizePx: look.shapePx };
  const words = `${dateInWords(document, event)}: ${title}${status === undefined ? "" : ` (${status})`}`;
  return tag(
    "g",
    {},
    `<title>${escaped(words)}</title>`,
    look.kind === "span" ? drawBar(item, start, end, y, colours) : "",
    look.kind === "whisker" ? drawDays(item, start, end, y, colours) : "",
    drawGlyph(look.laneStyle, look.glyph, glyph, colours),
    placed.form === "shape" ? "" : drawLabel(item, placed, glyphX, y, canvas),
  );
}

function drawBar(item: PictureItem, start: Px, end: Px, y: Px, colours: PictureColours): string {
  const { look } = item;
  const width = end - start;
  if (width < MIN_BAR) return "";
  const colour = laneColour(look.laneStyle, colours);
  const middle = y + BAR_TOP + BAR_HEIGHT / 2;
  const line = { x1: start, x2: start + width, y1: middle, y2: middle, stroke: colour };
  const [fadesIn, fadesOut] = [look.fadesIn || item.isCutLeft, look.fadesOut || item.isCutRight];
  const fade = fadesIn || fadesOut ? fadeOf(look.id, start, width, y, fadesIn, fadesOut) : undefined;
  const mask = fade && `url(#${fade.id})`;
  const box = { x: start, y: y + BAR_TOP, width, height: BAR_HEIGHT, mask };
  const drawn =
    look.glyph === "hollow"
      ? tag("line", { ...line, "stroke-width": BAR_HEIGHT, "stroke-dasharray": "7 4", mask })
      : look.glyph === "dotted"
        ? tag("line", { ...line, "stroke-width": 4, "stroke-dasharray": "0.1 7", "stroke-linecap": "round", mask })
        : tag("rect", { ...box, fill: look.glyph === "hatched" ? `url(#hatch-${look.laneStyle.number})` : colour });
  return `${fade?.defs ?? ""}${drawn}`;
}

function fadeOf(event: string, start: Px, width: Px, y: Px, isIn: boolean, isOut: boolean) {
  const id = `fade-${event}`;
  const part = Math.min(FADE, width / 2) / width;
  const stop = (offset: number, colour: string) => tag("stop", { offset, "stop-color": colour });
  const gradient = tag(
    "linearGradient",
    { id: `${id}-g`, gradientUnits: "userSpaceOnUse", x1: start, x2: start + width, y1: 0, y2: 0 },
    stop(0, isIn ? "#000" : "#fff"),
    stop(part, "#fff"),
    stop(1 - part, "#fff"),
    stop(1, isOut ? "#000" : "#fff"),
  );
  const box = { x: start - 4, y: y + BAR_TOP - 4, width: width + 8, height: BAR_HEIGHT + 8 };
  const mask = tag("mask", { id, maskUnits: "userSpaceOnUse", ...box }, tag("rect", { ...box, fill: `url(#${id}-g)` }));
  return { id, defs: tag("defs", {}, gradient, mask) };
}

/** The days that a date may mean, too short to be seen at some scales. */
function drawDays(item: PictureItem, start: Px, end: Px, y: Px, colours: PictureColours): string {
  if (end - start < item.look.shapePx * 0.75) return "";
  const stroke = laneColour(item.look.laneStyle, colours);
  const line = y + BAR_TOP + 1.75;
  const d = `M${start.toFixed(1)} ${(line - 2).toFixed(1)}v4M${start.toFixed(1)} ${line.toFixed(1)}H${end.toFixed(1)}m0-2v4`;
  return tag("path", { d, stroke, "stroke-width": 1.5, fill: "none" });
}

function drawLabel(item: PictureItem, placed: Placed, glyphX: Px, y: Px, canvas: Canvas): string {
  const { look, besidePx, status, lod } = item;
  const { colours, measure } = canvas;
  const font = LABEL_FONTS[look.importance];
  const text = fitText(item.title, (placed.labelPx ?? lod.labelPx) - besidePx, font, measure);
  const titlePx = measure(text, font);
  const parts = labelParts(look.isApproximate, titlePx, status === undefined ? 0 : measure(status, FONTS.status));
  const left = placed.side === "right" ? glyphX + look.shapePx : glyphX - LABEL_GAP - parts.width;
  // To the left of the shape the wave stays next to it.
  const at = (from: Px, width: Px): Px =>
    placed.side === "right" ? left + LABEL_GAP + from : left + parts.width - from - width;
  const wave =
    parts.wave === undefined
      ? ""
      : tag("path", {
          d: WAVE,
          transform: `translate(${at(parts.wave, WAVE_PX - 4).toFixed(1)} ${(y + 4).toFixed(1)}) scale(0.8125)`,
          fill: "none",
          stroke: colours.ink3,
          "stroke-width": 1.8,
          "stroke-linecap": "round",
        });
  const titleX = placed.side === "right" ? at(parts.title, titlePx) : left;
  const statusX = placed.side === "right" ? at(parts.status, 0) : left + titlePx + LABEL_GAP;
  return (
    wave +
    drawText(text, titleX, y + BASELINE, font, look.importance <= 2 ? colours.ink2 : colours.ink, {
      halo: colours.surface,
      widthPx: titlePx,
    }) +
    (status === undefined
      ? ""
      : drawText(status, statusX, y + BASELINE, FONTS.status, colours.ink3, { halo: colours.surface }))
  );
}

/** Where the parts of a label begin, counted from the shape. */
function labelParts(hasWave: boolean, titlePx: Px, statusPx: Px) {
  const title = hasWave ? WAVE_PX : 0;
  const status = title + titlePx + LABEL_GAP;
  return { wave: hasWave ? 0 : undefined, title, status, width: statusPx > 0 ? status + statusPx : title + titlePx };
}

export type TextOptions = {
  readonly halo?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Programs with other fonts keep this width, so that nothing overlaps. */
  readonly widthPx?: Px;
  readonly lang?: string | undefined;
};

export function drawText(
  text: string,
  x: Px,
  y: Px,
  font: PictureFont,
  fill: string,
  { halo, anchor, widthPx }: TextOptions = {},
): string {
  return tag(
    "text",
    {
      x,
      y,
      fill,
      "font-family": FAMILIES[font.family],
      "font-size": font.sizePx,
      "font-weight": font.weight,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...(widthPx === undefined || widthPx < 1 ? {} : { textLength: widthPx, lengthAdjust: "spacingAndGlyphs" }),
      ...(halo === undefined
        ? {}
        : { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }),
    },
    escaped(text),
  );
}
