/** The timeline as one tab stop: overview strip, the lines that join it to the axis, era names, axis and lanes. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useMessages } from "../i18n/react";
import { useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { selectHiddenFromMs } from "../store/selectors/story";
import { Late } from "../ui/late-part";
import { OVERLAY, OVERLAY_PX, PHONE, SHEET_SHARE, useMedia } from "../ui/use-media";
import { LaneHeads } from "./LaneHeads";
import { Overview } from "./Overview";
import { badgeListPart, hoverCardPart, laterCoverPart } from "./late-popups";
import type { GestureTarget } from "./gestures";
import { useEraNames } from "./use-era-names";
import { useStage } from "./use-stage";

const HINT_MS = 1_500;

type Props = {
  /** The strip above a phone's list: shapes without words, in one lane. */
  readonly isCompact?: boolean;
  /** An event was opened from a list that is gone now: gives the focus to its details. */
  readonly onOpened?: (() => void) | undefined;
};

export function TimelineView({ isCompact = false, onOpened }: Props) {
  const messages = useMessages();
  const viewport = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const eraRow = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<string>();
  const [listed, setListed] = useState<string>();
  const [hasHint, setHasHint] = useState(false);
  const hiddenFromMs = useApp(selectHiddenFromMs);
  const hasEras = useApp((s) => (selectChronicle(s)?.eras.length ?? 0) > 0);

  const hover = useCallback((target: GestureTarget) => setHovered(target.eventId), []);
  const wheelRefused = useCallback(() => setHasHint(true), []);
  useEffect(() => {
    if (!hasHint) return;
    const timer = setTimeout(() => setHasHint(false), HINT_MS);
    return () => clearTimeout(timer);
  }, [hasHint]);

  const isNarrow = useMedia(PHONE);
  const isOverlaid = useMedia(OVERLAY);
  const { stage, layout } = useStage({ viewport, axis }, isCompact ? "strip" : isNarrow ? "narrow" : "lanes", {
    hover,
    listBadge: setListed,
    wheelRefused,
    coveredPx: () => (isOverlaid ? OVERLAY_PX : 0),
    coveredBelowPx: () => (isNarrow ? window.innerHeight * SHEET_SHARE : 0),
  });
  useEraNames(eraRow, stage);

  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <section
      className={`timeline${isCompact ? " is-compact" : ""}${hasEras ? "" : " has-no-eras"}`}
      aria-label={messages.timeline.name}
    >
      <Overview stage={stage} isCompact={isCompact} />
      <div
        id="timeline"
        className="timeline-body"
        role="group"
        // One tab stop, roving inside: arrow keys are the commands' business.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={messages.timeline.name}
        aria-describedby="timeline-instructions"
      >
        <p id="timeline-instructions" className="visually-hidden">
          {messages.timeline.instructions}
        </p>
        <div className="axis-row">
          <div className="axis-corner" />
          <div className="axis-band">
            <div className="era-row" ref={eraRow} />
            <div className="axis-clip" ref={axis} />
          </div>
        </div>
        <div className="lanes-scroller">
          {!isCompact && <LaneHeads layout={layout} />}
          {/* Pictures of events; the same events stand as text in the list, and the live region says each one. */}
          <div className="lanes-viewport" ref={viewport} aria-hidden="true" />
        </div>
      </div>
      {hasHint && (
        <p className="wheel-hint" role="status">
          {isMac ? messages.timeline.holdToZoomMac : messages.timeline.holdToZoom}
        </p>
      )}
      <Late
        part={hoverCardPart}
        props={{ eventId: listed === undefined ? hovered : undefined, stage }}
        isWanted={hovered !== undefined}
        // A card that does not come is missed by nobody: the details say all that it says.
        failed={null}
      />
      <Late
        part={badgeListPart}
        props={{ badgeKey: listed, stage, onClose: () => setListed(undefined), onOpened }}
        isWanted={listed !== undefined}
      />
      {hiddenFromMs !== undefined && (
        <Late part={laterCoverPart} props={{ fromMs: hiddenFromMs, stage }} failed={null} />
      )}
    </section>
  );
}
