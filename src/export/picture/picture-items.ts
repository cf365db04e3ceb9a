/** The events of a picture as the layout sees them: times within the window, and measured labels. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { doubtOf } from "../../model/chronicle/lane-style";
import type { Px, TimeWindow } from "../../model/time";
import type { LodItem } from "../../lod/lod-item";
import { type EventStyle, eventStyleOf } from "../../timeline/event-style";
import { type ExportDocument, textIn } from "../files/document";
import { LABEL_FONTS, FONTS, type MeasureText } from "./picture-fonts";

export type PictureItem = {
  readonly event: TimelineEvent;
  readonly look: EventStyle;
  readonly title: string;
  /** "claimed", next to the title. */
  readonly status: string | undefined;
  readonly lod: LodItem;
  /** Width of everything next to the shape except the title. */
  readonly besidePx: Px;
  /** Whether the date goes on beyond the window. */
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
};

export const LABEL_GAP: Px = 6;
export const WAVE_PX: Px = 17;
const MAX_LABEL: Px = 380;
/** Fonts differ a little between programs. */
const SLACK: Px = 2;

export function pictureItem(
  document: ExportDocument,
  event: TimelineEvent,
  window: TimeWindow,
  measure: MeasureText,
): PictureItem {
  const look = eventStyleOf(event, document.chronicle, { min: window.start, max: window.end });
  const title = textIn(document, event.title).replace(/\s+/g, " ").trim();
  const doubt = doubtOf(event);
  const status = doubt && document.messages.statuses.beside[doubt];
  const besidePx =
    LABEL_GAP +
    SLACK +
    (look.isApproximate ? WAVE_PX : 0) +
    (status === undefined ? 0 : LABEL_GAP + Math.ceil(measure(status, FONTS.status)));
  const fullLabelPx = besidePx + Math.ceil(measure(title, LABEL_FONTS[look.importance]));
  const within = (ms: number) => Math.min(window.end, Math.max(window.start, ms));
  return {
    event,
    look,
    title,
    status,
    besidePx,
    isCutLeft: look.startMs < window.start,
    isCutRight: look.endMs > window.end,
    lod: {
      id: look.id,
      lane: look.lane,
      kind: look.kind,
      startMs: within(look.startMs),
      endMs: within(look.endMs),
      anchorMs: within(look.anchorMs),
      importance: look.importance,
      shapePx: look.shapePx,
      labelPx: Math.min(MAX_LABEL, fullLabelPx),
      fullLabelPx,
    },
  };
}
