/** Sizes and draws cards. Loaded after the first view; `EventView` puts them into the timeline. */
import type { Px } from "../../model/time";
import { growBoxes } from "../../lod/grow-boxes";
import { growLanes } from "../../lod/grow-lanes";
import { CARD_EDGE } from "../../lod/lod-item";
import { holdPicture } from "../../store/selectors/pictures";
import { el, glyphElement } from "../dom";
import type { CardMaker } from "../event-view";
import type { EventStyle } from "../event-style";
import type { Measure } from "../measure";
import { type CardContent, type CardSource, cardContent } from "./card-content";
import {
  type CardSize,
  type CardText,
  BELOW,
  LARGE_TITLE,
  MAX_LINES,
  MAX_TITLE_LINES,
  ROW,
  cardSizes,
  sidePxOf,
  summaryLines,
} from "./card-sizes";
import { visualElement } from "./card-visual";
import { metaLine, textElement } from "./text-element";
import { briefElement, briefSizes } from "./briefs";
import { wrapLines } from "./wrap-lines";
import "./cards.css";

/** Must match cards.css. */
const PADDING_X: Px = 20;
/** Size of the type of summaries, compared with that of statuses: 13 and 14 px of the same face. */
const SUMMARY_TYPE = 13 / 14;
/** The width of what follows is estimated: a summary may be as long as a book. */
const MEASURED_LETTERS = 1_000;
/** Titles are set in the style of turning points (measure.ts). */
const TITLE_STYLE = 5;

export type CardMakerSource = CardSource & {
  readonly measure: Measure;
  readonly pictureBroken: (url: string) => void;
};

export function createCardMaker(source: CardMakerSource): CardMaker {
  const { chronicle, lang, measure, getState, pictureBroken } = source;
  // Never kept: `EventView` keeps what it has drawn, and the address of a picture may end.
  const contentOf = ({ id }: EventStyle): CardContent | undefined => {
    const event = chronicle.eventsById.get(id);
    return event && cardContent(event, source);
  };

  return {
    grow: { boxes: growBoxes, lanes: growLanes },
    boxes(style, maxLabelPx) {
      const content = contentOf(style);
      if (!content) return [];
      return [
        ...briefSizes(content, style.importance, measure, maxLabelPx),
        ...cardSizes(content.visuals[0], textOf(content), maxLabelPx),
      ];
    },
    draw(style, box) {
      const content = contentOf(style);
      if (!content) return { element: el("div", "ev-box") };
      if (box.form === "brief") return { element: briefElement(content, box) };
      const size = box as CardSize;
      const card = el("div", `ev-box ev-card is-${size.layout}`);
      card.style.width = `${box.widthPx + CARD_EDGE}px`;
      card.classList.add(`is-${style.glyph}`);
      if (size.isLarge) card.classList.add("is-large");
      const [first] = size.topPx === undefined ? [] : content.visuals;
      const text = card.appendChild(el("div", "ev-card-text"));
      const sidePx = first && size.layout === "flat" ? sidePxOf(first, measure) : 0;
      // Its picture may have turned out to be broken since the size was chosen.
      const textSize = first ? size : { ...size, topPx: 0 };
      writeText(text, content, style, textSize, size.widthPx - sidePx - PADDING_X);
      if (first) {
        const visual = el("div", `ev-card-visual is-${first.kind}`);
        const shown = visualBox(size, sidePx);
        visual.style.width = `${shown.width}px`;
        visual.style.height = `${shown.height}px`;
        const none = () => {
          visual.remove();
          text.replaceChildren();
          writeText(text, content, style, { ...size, topPx: 0 }, size.widthPx - PADDING_X);
        };
        visual.append(visualElement(content.visuals, shown, { lang, measure, broken: pictureBroken, none }));
        card.prepend(visual);
      }
      return { element: card, end: first?.kind === "picture" ? holdPicture(getState(), first.picture.src) : undefined };
    },
  };

  function textOf({ title, summary, visuals: [visual] }: CardContent): CardText {
    const text = summary?.text ?? "";
    const letters = text.length;
    const start = text.slice(0, MEASURED_LETTERS);
    const summaryPx = letters === 0 ? 0 : (measure.status(start) * SUMMARY_TYPE * letters) / start.length;
    const sidePx = visual ? sidePxOf(visual, measure) : 0;
    return { letters, summaryPx, titlePx: measure.label(title.text, TITLE_STYLE), sidePx };
  }

  function writeText(host: HTMLElement, content: CardContent, style: EventStyle, size: CardSize, widthPx: Px): void {
    const { title, summary } = content;
    const titleWidth = (part: string) => measure.label(part, TITLE_STYLE) * (size.isLarge ? LARGE_TITLE : 1);
    const meta = el("div", "ev-card-meta num");
    const line = el("span", "");
    line.append(...metaLine(content));
    meta.append(glyphElement(style.laneStyle, style.glyph, 12), line);
    const heading = textElement("ev-card-title", title);
    heading.style.webkitLineClamp = String(MAX_TITLE_LINES);
    host.append(meta, heading);
    if (!summary) return;
    const titleLines = wrapLines(title.text, widthPx, titleWidth, MAX_TITLE_LINES);
    const lines = Math.min(MAX_LINES, summaryLines(size, titleLines));
    if (lines < 1) return;
    const paragraph = textElement("ev-card-summary", summary);
    paragraph.style.webkitLineClamp = String(lines);
    host.append(paragraph);
  }
}

function visualBox({ layout, rows, widthPx, topPx = 0 }: CardSize, sidePx: Px): { width: Px; height: Px } {
  return layout === "flat" ? { width: sidePx, height: rows * ROW - BELOW - 2 } : { width: widthPx - 1, height: topPx };
}
