/**
 * Shown while a pointer rests on an event or a "+n" badge. It holds nothing that is not available elsewhere, can be hovered
 * itself and is dismissed by Esc (WCAG 1.4.13).
 */
import { useEffect, useRef, useState } from "react";
import { useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { hasPicture } from "../store/selectors/pictures";
import type { GestureTarget } from "./gestures";
import { HoverPicture } from "./HoverPicture";
import { BadgeSummary, EventSummary } from "./HoverSummary";
import type { Stage } from "./stage";
import "./popups.css";

const HOVER_DELAY_MS = 250;
/** Grace period to move the pointer from the event to the card. */
const LEAVE_DELAY_MS = 200;
const CARD_PX = 320;
const GAP_PX = 10;
/** Estimated height of an event's card. The list of a badge is taller and takes the larger side if that is too low. */
const EVENT_PX = 160;
/** Height that its picture adds. In a card that would be lower than both there is none. */
const PICTURE_PX = 168;
const BADGE_MIN_SHARE = 0.55;

type Props = {
  readonly target: GestureTarget | undefined;
  readonly stage: Stage | undefined;
  /** Leaves out the source: in a small frame the card would cover too much. */
  readonly isBrief?: boolean;
};

export function HoverCard({ target, stage, isBrief = false }: Props) {
  const [shown, setShown] = useState<GestureTarget>();
  const [isOver, setIsOver] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  // A card says more already.
  const isCard = shown?.eventId !== undefined && stage?.view(shown.eventId)?.placed?.form === "card";
  const event = useApp((s) =>
    shown?.eventId === undefined || isCard ? undefined : selectChronicle(s)?.eventsById.get(shown.eventId),
  );
  const isPictured = useApp((s) => event !== undefined && !isBrief && hasPicture(s, event));
  const badge = shown?.badge === undefined ? undefined : stage?.badge(shown.badge);

  useEffect(() => {
    if (isOver) return;
    const timer = setTimeout(() => setShown(target), target ? HOVER_DELAY_MS : LEAVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [target, isOver]);

  // Related events stay, all others are dimmed.
  useEffect(() => {
    if (!event || !stage) return;
    const related = new Set([event.id, ...event.related.map((relation) => relation.event)]);
    if (related.size === 1) return;
    const undim = stage.dimAllExcept(related);
    return undim;
  }, [event, stage]);

  useEffect(() => {
    if (!shown) return;
    const close = () => {
      setShown(undefined);
      setIsOver(false);
    };
    const closeByKey = (key: KeyboardEvent) => {
      if (key.key !== "Escape" || !card.current) return;
      // One thing at a time: what is open below the card stays open.
      key.preventDefault();
      key.stopPropagation();
      close();
    };
    // A press opens something else in its place.
    const closeByPress = (press: PointerEvent) => {
      if (!(press.target instanceof Node && card.current?.contains(press.target))) close();
    };
    document.addEventListener("keydown", closeByKey, true);
    document.addEventListener("pointerdown", closeByPress, true);
    // A wheel is for what the card covers, unless the card itself scrolls.
    const passOn = (wheel: WheelEvent) => {
      const element = card.current;
      if (!(wheel.target instanceof Node && element?.contains(wheel.target))) return;
      if (element.scrollHeight > element.clientHeight && !wheel.ctrlKey) return;
      element.style.pointerEvents = "none";
      close();
      const isTaken = !document
        .elementFromPoint(wheel.clientX, wheel.clientY)
        ?.dispatchEvent(new WheelEvent("wheel", wheel));
      if (isTaken) wheel.preventDefault();
    };
    // The card closes when the view moves.
    const stop = stage?.onFollow(close);
    document.addEventListener("wheel", passOn, { capture: true, passive: false });
    return () => {
      document.removeEventListener("wheel", passOn, true);
      document.removeEventListener("keydown", closeByKey, true);
      document.removeEventListener("pointerdown", closeByPress, true);
      stop?.();
    };
  }, [shown, stage]);

  const box =
    shown?.eventId !== undefined
      ? stage?.view(shown.eventId)?.box()
      : shown?.badge !== undefined
        ? stage?.badgeBox(shown.badge)
        : undefined;
  if (!box || !(event ?? badge)) return null;
  const below = window.innerHeight - box.bottom;
  const isBelow = badge
    ? below > window.innerHeight * (1 - BADGE_MIN_SHARE)
    : below > EVENT_PX + (isPictured ? PICTURE_PX : 0);
  const width = Math.min(CARD_PX, window.innerWidth - 2 * GAP_PX);
  const left = Math.max(GAP_PX, Math.min(box.left, window.innerWidth - width - GAP_PX));
  const place = isBelow ? { top: box.bottom + GAP_PX } : { bottom: window.innerHeight - box.top + GAP_PX };
  const maxHeight = (isBelow ? below : box.top) - 2 * GAP_PX;
  return (
    <div
      ref={card}
      className="hover-card"
      role="tooltip"
      style={{ left, width, maxHeight, ...place }}
      onPointerEnter={() => setIsOver(true)}
      onPointerLeave={() => setIsOver(false)}
    >
      {event && isPictured && maxHeight >= EVENT_PX + PICTURE_PX && <HoverPicture event={event} />}
      {event && <EventSummary event={event} hasSource={!isBrief} />}
      {badge && <BadgeSummary badge={badge} />}
    </div>
  );
}
