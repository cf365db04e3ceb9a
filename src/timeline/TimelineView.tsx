/** The timeline as one tab stop: overview, connecting lines, era names, axis and lanes. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useMessages } from "../i18n/react";
import { useApp } from "../store/react";
import { selectChronicle, selectIsSmall } from "../store/selectors/filtered";
import { selectHiddenFromMs } from "../store/selectors/story";
import { selectOpenDraftId } from "../store/user-chronicles/selectors";
import { Lazy } from "../ui/lazy-part";
import { OVERLAY, OVERLAY_PX, PHONE, SHEET_SHARE, useMedia } from "../ui/use-media";
import { LaneHeaders } from "./LaneHeaders";
import { Overview } from "./Overview";
import { badgeListPart, dateDragPart, hoverCardPart, laterCoverPart } from "./lazy";
import type { GestureTarget } from "./gestures";
import type { SceneKind } from "./scene";
import { Debouncer } from "./debouncer";
import { useEraNames } from "./use-era-names";
import { useStage } from "./use-stage";

const HINT_MS = 1_500;
/** A live count would change with every frame. */
const COUNT_AFTER_MS = 150;
const COUNT_WITHIN_MS = 1_000;

/**
 * - `lanes`   topics with headers; on a narrow page the headers are above their lanes
 * - `strip`   shapes without labels in one lane, the overview above (over a phone's list)
 * - `shapes`  the same without the overview
 * - `joined`  all topics in one lane, the overview below; nothing in it scrolls
 * - `sparse`  the same with labels for turning points only
 */
export type TimelineForm = "lanes" | "strip" | "shapes" | "joined" | "sparse";

type Props = {
  readonly form?: TimelineForm;
  /** An event was opened from a list that has closed: moves the focus to the details. */
  readonly onOpened?: (() => void) | undefined;
  /** Called once the view has settled, with the number of events that are drawn individually. */
  readonly onShown?: ((count: number) => void) | undefined;
};

export function TimelineView({ form = "lanes", onOpened, onShown }: Props) {
  const messages = useMessages();
  const viewport = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const eraRow = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<GestureTarget>();
  const [listed, setListed] = useState<string>();
  const [hasHint, setHasHint] = useState(false);
  const hiddenFromMs = useApp(selectHiddenFromMs);
  const isDraft = useApp(selectOpenDraftId) !== undefined;
  const isCompact = form === "strip" || form === "shapes";
  const isFullPage = form === "lanes";
  const isSmall = useApp(selectIsSmall);
  const isJoined = form === "joined" || form === "sparse";
  // The name of the only lane is that of the chronicle.
  const hasHeaders = useApp((s) => (selectChronicle(s)?.lanes.length ?? 0) !== 1) && isFullPage;
  const hasEras = useApp((s) => (selectChronicle(s)?.eras.length ?? 0) > 0) && !isJoined;

  const hover = useCallback((target: GestureTarget) => {
    const hasTarget = target.eventId !== undefined || target.badge !== undefined;
    setHovered((last) =>
      last?.eventId === target.eventId && last?.badge === target.badge ? last : hasTarget ? target : undefined,
    );
  }, []);
  // Shown once only: people scroll past the timeline with the wheel all the time.
  const isHinted = useRef(false);
  const wheelRefused = useCallback(() => {
    if (!isHinted.current) setHasHint(true);
    isHinted.current = true;
  }, []);
  useEffect(() => {
    if (!hasHint) return;
    const timer = setTimeout(() => setHasHint(false), HINT_MS);
    return () => clearTimeout(timer);
  }, [hasHint]);

  const isNarrow = useMedia(PHONE);
  const isOverlaid = useMedia(OVERLAY);
  // On a full page the details cover the timeline; an embedded timeline shows a card next to it.
  const isBehindOverlay = isFullPage || form === "strip";
  const { stage, layout } = useStage({ viewport, axis }, sceneKind(form, isNarrow), {
    hover,
    listBadge: setListed,
    wheelRefused,
    rightInsetPx: () => (isBehindOverlay && isOverlaid ? OVERLAY_PX : 0),
    bottomInsetPx: () => (isBehindOverlay && isNarrow ? window.innerHeight * SHEET_SHARE : 0),
  });
  useEraNames(eraRow, stage);
  useEffect(() => {
    if (!stage || !onShown) return;
    const countDebouncer = new Debouncer(COUNT_AFTER_MS, COUNT_WITHIN_MS, () => onShown(stage.countShown()));
    const stop = stage.onFollow(() => countDebouncer.schedule());
    countDebouncer.schedule();
    return () => {
      stop();
      countDebouncer.cancel();
    };
  }, [stage, onShown]);

  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <section
      className={`timeline${isCompact ? " is-compact" : ""}${isJoined ? " is-joined" : ""}${hasEras ? "" : " has-no-eras"}${hasHeaders || !isFullPage ? "" : " has-no-heads"}`}
      aria-label={messages.timeline.name}
    >
      {isBehindOverlay && <Overview stage={stage} form={isCompact ? "inset" : isSmall ? "low" : "tall"} />}
      <div
        id="timeline"
        className="timeline-body"
        role="group"
        // One tab stop with a roving cursor inside: the commands handle the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={messages.timeline.name}
        aria-describedby="timeline-instructions"
      >
        <p id="timeline-instructions" className="visually-hidden">
          {isBehindOverlay ? messages.timeline.instructions : messages.timeline.instructionsInFrame}
        </p>
        <div className="axis-row">
          <div className="axis-corner" />
          <div className="axis-band">
            <div className="era-row" ref={eraRow} />
            <div className="axis-clip" ref={axis} />
          </div>
        </div>
        {/* A scroll bar that comes and goes while zooming would shift every event. */}
        <div className="lanes-scroller" style={isFullPage ? { scrollbarGutter: "stable" } : undefined}>
          {hasHeaders && <LaneHeaders layout={layout} isNarrow={isNarrow} />}
          {/* Drawings of events. The list has the same events as text, and the live region announces each one. */}
          <div className="lanes-viewport" ref={viewport} aria-hidden="true" />
        </div>
      </div>
      {isJoined && <Overview stage={stage} form="inset" />}
      {hasHint && (
        <p className="wheel-hint" role="status">
          {isMac ? messages.timeline.holdToZoomMac : messages.timeline.holdToZoom}
        </p>
      )}
      <Lazy
        part={hoverCardPart}
        props={{ target: listed === undefined ? hovered : undefined, stage, isBrief: !isBehindOverlay }}
        isEnabled={hovered !== undefined}
        // The card is optional: the details have the same content.
        failed={null}
      />
      <Lazy
        part={badgeListPart}
        props={{ badgeKey: listed, stage, onClose: () => setListed(undefined), onOpened }}
        isEnabled={listed !== undefined}
      />
      {isDraft && <Lazy part={dateDragPart} props={{ stage, viewport, hover }} failed={null} />}
      {hiddenFromMs !== undefined && (
        <Lazy part={laterCoverPart} props={{ fromMs: hiddenFromMs, stage }} failed={null} />
      )}
    </section>
  );
}

function sceneKind(form: TimelineForm, isNarrow: boolean): SceneKind {
  if (form === "lanes") return isNarrow ? "narrow" : "lanes";
  return form === "shapes" ? "strip" : form;
}
