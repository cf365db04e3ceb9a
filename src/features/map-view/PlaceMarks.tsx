/** The marks as a list in the order of their first events. Each is a button; one of them is a tab stop. */
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import type { XY } from "../map/map-labels";
import { MarkButton } from "./MarkButton";
import { nearestMark } from "./nearest-mark";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

type Props = {
  readonly placed: readonly PlacedMark[];
  readonly isPast: (placed: PlacedMark) => boolean;
  readonly isNewest: (placed: PlacedMark) => boolean;
  readonly messages: MapViewMessages;
  readonly onChoose: (placed: PlacedMark) => void;
  /** The keyboard leads to a mark, which may be beyond the edge. */
  readonly onReached: (placed: PlacedMark) => void;
  /** An arrow key found no mark in its direction. */
  readonly onBeyond: (direction: XY) => void;
  /** Takes the focus when the mark that had it is gone. */
  readonly box: RefObject<HTMLElement | null>;
};

const DIRECTIONS: Readonly<Record<string, XY>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function PlaceMarks({ placed, isPast, isNewest, messages, onChoose, onReached, onBeyond, box }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [stopId, setStopId] = useState<string>();
  const focused = useRef<PlacedMark>(undefined);
  const stop = placed.find(({ id }) => id === stopId) ?? placed.find(({ isChosen }) => isChosen) ?? placed[0];
  const focusOn = (id: string) =>
    list.current
      ?.querySelector<HTMLElement>(`[data-place-id="${CSS.escape(id)}"]`)
      // The map itself moves to what is beyond its edge.
      ?.focus({ preventScroll: true });

  const latest = useRef({ placed, onReached });
  // With the marks, not some time after: one may get the focus as soon as it is there.
  useLayoutEffect(() => {
    latest.current = { placed, onReached };
    // Places that join or leave it change with the scale.
    const { id } = focused.current ?? {};
    focused.current = id === undefined ? undefined : (placed.find((one) => one.id === id) ?? focused.current);
  });
  const onFocus = useCallback((id: string, byKey: boolean) => {
    setStopId(id);
    const one = latest.current.placed.find((other) => other.id === id);
    focused.current = one;
    if (one && byKey) latest.current.onReached(one);
  }, []);
  // A mark that is gone has joined another, or its events are no longer shown.
  useLayoutEffect(() => {
    const before = focused.current;
    if (!before || document.activeElement !== document.body) return;
    const heir = placed.find(({ mark }) => mark.places.includes(before.mark.code));
    focused.current = heir;
    if (heir) focusOn(heir.id);
    else box.current?.focus({ preventScroll: true });
  }, [placed, box]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !stop) return;
    const direction = DIRECTIONS[event.key];
    const target =
      event.key === "Home"
        ? placed[0]
        : event.key === "End"
          ? placed.at(-1)
          : direction && nearestMark(placed, stop, direction);
    if (!direction && !target) return;
    event.preventDefault();
    event.stopPropagation();
    if (target) focusOn(target.id);
    else if (direction) onBeyond(direction);
  };
  return (
    <ul
      ref={list}
      className={styles.marks}
      aria-label={messages.places}
      onKeyDown={onKeyDown}
      // Not called for a button that is removed.
      onBlur={() => (focused.current = undefined)}
    >
      {placed.map((one) => (
        <li key={one.id}>
          <MarkButton
            placed={one}
            label={wordsOf(one, messages)}
            isStop={one.id === stop?.id}
            isPast={isPast(one)}
            isNewest={isNewest(one)}
            onChoose={onChoose}
            onFocus={onFocus}
          />
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ mark, name, kind, hasShapes }: PlacedMark, messages: MapViewMessages): string {
  const own = kind ? messages.shape[kind](name) : name;
  const whole =
    mark.places.length > 1 ? messages[hasShapes ? "othersAny" : "others"](own, mark.places.length - 1) : own;
  const words = messages.mark(whole, mark.events);
  return mark.extent === "point" ? words : `${words}, ${messages.vague}`;
}
