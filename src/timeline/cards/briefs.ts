/**
 * Briefs: a title, and the date in words with the status, below it or behind it. Where no card fits, the beginning of the
 * summary follows.
 */
import type { LodBox } from "../../lod/lod-item";
import type { Importance } from "../../model/chronicle/chronicle";
import type { Px } from "../../model/time";
import { el } from "../dom";
import type { Measure } from "../measure";
import type { CardContent } from "./card-content";
import { metaLine, textElement } from "./text-element";

/** Gap next to the shape and padding of the title. */
const AROUND: Px = 6 + 2 * 4;
/** Between title and date on one line. */
const META_GAP: Px = 14;
/** Briefs have few different widths, which look calmer than many. */
const STEP: Px = 20;
/** Most of a summary, and the average width of its letters. */
const SUMMARY_PX: Px = 320;
const LETTER: Px = 6.6;
/** How much longer than a label the line of a brief may be. */
const MAX_WIDENED = 2;

export function briefSizes(
  content: CardContent,
  importance: Importance,
  measure: Measure,
  maxLabelPx: Px,
): readonly LodBox[] {
  const maxPx = maxLabelPx * MAX_WIDENED;
  const size = (rank: 1 | 5, rows: number, px: Px, summaryPx: Px = 0): LodBox => ({
    form: "brief",
    rank,
    rows,
    widthPx: Math.ceil((AROUND + px) / STEP) * STEP,
    letters: summaryPx / LETTER,
  });
  const titlePx = measure.label(content.title.text, importance);
  const metaPx = measure.status(metaOf(content)) + 4;
  const [wide, narrow] = [Math.min(titlePx, maxPx), Math.min(titlePx, maxLabelPx)];
  const line = titlePx + META_GAP + metaPx;
  const more = Math.min((content.summary?.text.length ?? 0) * LETTER, SUMMARY_PX);
  return [
    size(1, 2, Math.max(metaPx, wide)),
    ...(narrow < wide ? [size(1, 2, Math.max(metaPx, narrow))] : []),
    ...(line <= maxPx ? [size(1, 1, line)] : []),
    ...(more > 0 ? [size(5, 2, Math.max(wide, Math.min(metaPx + more, maxPx)), Math.min(more, maxPx - metaPx))] : []),
    ...(more > 0 && line + more <= maxPx ? [size(5, 1, line + more, more)] : []),
  ];
}

export function briefElement(content: CardContent, { rank, rows, widthPx }: LodBox): HTMLElement {
  const brief = el("div", rows === 1 ? "ev-box ev-brief is-inline" : "ev-box ev-brief");
  // The row of a bar is as wide as the bar.
  brief.style.width = `${widthPx - 6}px`;
  const label = el("div", "ev-label");
  label.append(textElement("ev-title", content.title));
  const meta = el("div", "ev-meta num");
  meta.append(...metaLine(content));
  if (rank === 5 && content.summary) meta.append(" — ", textElement("", content.summary, "span"));
  brief.append(label, meta);
  return brief;
}

const metaOf = ({ date, status, claimant }: CardContent): string =>
  [date, status && ` · ${status}`, claimant && `: ${claimant.text}`].filter(Boolean).join("");
