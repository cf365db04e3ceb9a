/** What the shapes of a picture mean, as far as they occur in it, and where the events come from. */
import { type GlyphStyle, glyphStyle, laneStyle } from "../../model/chronicle/lane-style";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Px } from "../../model/time";
import { textIn } from "../files/document";
import { drawGlyph } from "./draw-glyph";
import { type Canvas, drawText } from "./draw-event";
import { FONTS, fitText, wrapText } from "./picture-fonts";
import { tag } from "./svg";

const LINE: Px = 22;
const GAP: Px = 22;

type Key = { readonly text: string; readonly widthPx: Px; readonly draw: (x: Px, y: Px) => string };

/** @returns the markup and the height */
export function drawLegend(
  canvas: Canvas,
  events: readonly TimelineEvent[],
  unnamed: number,
  { left, top, width }: { readonly left: Px; readonly top: Px; readonly width: Px },
): { readonly svg: string; readonly height: Px } {
  const { measure, colours } = canvas;
  const drawn: string[] = [];
  let [x, y] = [left, top];
  for (const key of keysOf(canvas, events, unnamed)) {
    const total = key.widthPx + measure(key.text, FONTS.legend);
    if (x > left && x + total > left + width) [x, y] = [left, y + LINE];
    drawn.push(key.draw(x, y), drawText(key.text, x + key.widthPx, y + 15, FONTS.legend, colours.ink2));
    x += total + GAP;
  }
  return { svg: drawn.join(""), height: drawn.length === 0 ? 0 : y + LINE - top };
}

function keysOf({ document, colours }: Canvas, events: readonly TimelineEvent[], unnamed: number): readonly Key[] {
  const { messages, words } = document;
  const { statuses, legend } = messages;
  const styles = new Set(events.map(glyphStyle));
  const glyphKey = (style: GlyphStyle, text: string): Key => ({
    text,
    widthPx: 22,
    draw: (x, y) => drawGlyph(laneStyle(0), style, { x, y: y + 3, sizePx: 15 }, colours),
  });
  const names: Readonly<Record<Exclude<GlyphStyle, "solid">, string>> = {
    half: statuses.contested,
    dotted: statuses.reported,
    hollow: statuses.claimed,
    hatched: statuses.disputed,
  };
  const doubtful = (Object.keys(names) as (keyof typeof names)[]).filter((style) => styles.has(style));
  const isApproximate = events.some(
    ({ date }) => date.kind !== "span" && (date.startApproximate || date.startUncertain || date.kind === "within"),
  );
  const hasSoftEnd = events.some(({ date }) => date.kind === "span" && (date.endOpen || date.startOpen));
  const line = (x: Px, y: Px, fill: string) => tag("rect", { x, y: y + 9, width: 24, height: 5, fill });
  return [
    ...(doubtful.length > 0 ? [glyphKey("solid", statuses.confirmed)] : []),
    ...doubtful.map((style) => glyphKey(style, names[style])),
    ...(isApproximate
      ? [
          {
            text: legend.approximate,
            widthPx: 22,
            draw: (x: Px, y: Px) =>
              tag("path", {
                d: "M2.4 6.4c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5M2.4 10.8c2-2 3.6-1.6 5.6-.5s3.6 1.5 5.6-.5",
                transform: `translate(${x} ${y + 3})`,
                fill: "none",
                stroke: colours.ink3,
                "stroke-width": 1.8,
                "stroke-linecap": "round",
              }),
          },
        ]
      : []),
    ...(hasSoftEnd
      ? [
          {
            text: legend.open,
            widthPx: 30,
            draw: (x: Px, y: Px) =>
              tag(
                "defs",
                {},
                tag(
                  "linearGradient",
                  { id: "legend-fade" },
                  tag("stop", { offset: 0, "stop-color": colours.ink3 }),
                  tag("stop", { offset: 1, "stop-color": colours.ink3, "stop-opacity": 0 }),
                ),
              ) + line(x, y, "url(#legend-fade)"),
          },
        ]
      : []),
    ...(unnamed > 0 ? [{ text: words.notShown(unnamed), widthPx: 0, draw: () => "" }] : []),
  ];
}

const MAX_FOOTER_LINES = 2;

/** The number of sources, who published most of them, licence and version. */
export function footerLines(canvas: Canvas, events: readonly TimelineEvent[], width: Px): readonly string[] {
  const { document, measure } = canvas;
  const { words, chronicle } = document;
  const { licence, version } = chronicle.meta;
  const sources = new Set<string>();
  const publishers = new Map<string, number>();
  for (const event of events) {
    for (const source of event.sources) {
      const title = textIn(document, source.title);
      const id = source.url ?? title;
      if (sources.has(id)) continue;
      sources.add(id);
      const publisher = textIn(document, source.publisher);
      if (publisher !== "") publishers.set(publisher, (publishers.get(publisher) ?? 0) + 1);
    }
  }
  const most = [...publishers]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name]) => name);
  const counted = sources.size === 0 ? words.noSources : words.sourceCount(sources.size);
  const parts = [
    `${words.sources}: ${most.length === 0 ? counted : `${counted} (${words.mostly(most.join(", "), publishers.size > most.length)})`}`,
    licence === undefined ? "" : `${words.licence}: ${licence.name}`,
    version === undefined ? "" : `${textIn(document, chronicle.meta.shortTitle ?? chronicle.meta.title)} ${version}`,
  ].filter((part) => part !== "");
  const whole = parts.join(" · ");
  return wrapText(
    fitText(whole, width * MAX_FOOTER_LINES, FONTS.footer, measure),
    width,
    FONTS.footer,
    measure,
    MAX_FOOTER_LINES,
  );
}
