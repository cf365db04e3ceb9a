/**
 * What a pointer resting on an event or a "+n" shows. Never needed to get at anything, and never in the way: it waits for
 * a pointer that comes over, and goes by Esc (WCAG 1.4.13).
 */
import { useEffect, useRef, useState } from "react";
import { useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import type { GestureTarget } from "./gestures";
import { BadgeWords, EventWords } from "./HoverWords";
import type { Stage } from "./stage";
import "./popups.css";

const REST_MS = 250;
/** Time for a pointer to come over from what it rested on. */
const CROSS_MS = 200;
const CARD_PX = 320;
const GAP_PX = 10;
/** Of an event; the list of a badge is as high as its lines, and takes the larger side where that is little. */
const EVENT_PX = 160;
const BADGE_LEAST_SHARE = 0.55;

type Props = {
  readonly target: GestureTarget | undefined;
  readonly stage: Stage | undefined;
  /** Without the source: in a frame the card takes a good part of what there is. */
  readonly isBrief?: boolean;
};

export function HoverCard({ target, stage, isBrief = false }: Props) {
  const [shown, setShown] = useState<GestureTarget>();
  const [isOver, setIsOver] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const event = useApp((s) =>
    shown?.eventId === undefined ? undefined : selectChronicle(s)?.eventsById.get(shown.eventId),
  );
  const badge = shown?.badge === undefined ? undefined : stage?.badge(shown.badge);

  useEffect(() => {
    if (isOver) return;
    const timer = setTimeout(() => setShown(target), target ? REST_MS : CROSS_MS);
    return () => clearTimeout(timer);
  }, [target, isOver]);

  // Related events keep their ink, the others step back.
  useEffect(() => {
    if (!event || !stage) return;
    const kin = new Set([event.id, ...event.related.map((relation) => relation.event)]);
    if (kin.size === 1) return;
    const undim = stage.dimAllBut(kin);
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
    // What a press opens takes its place.
    const closeByPress = (press: PointerEvent) => {
      if (!(press.target instanceof Node && card.current?.contains(press.target))) close();
    };
    document.addEventListener("keydown", closeByKey, true);
    document.addEventListener("pointerdown", closeByPress, true);
    // Moving the view away takes the card with it.
    const stop = stage?.onFollow(close);
    return () => {
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
  const isBelow = badge ? below > window.innerHeight * (1 - BADGE_LEAST_SHARE) : below > EVENT_PX;
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
      {event && <EventWords event={event} hasSource={!isBrief} />}
      {badge && <BadgeWords badge={badge} />}
    </div>
  );
}
