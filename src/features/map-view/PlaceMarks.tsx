/** The marks as a list in the order of their first events. Each is a button; one of them is a tab stop. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { MapViewMessages } from "../../i18n/map-view-messages";
import type { XY } from "../map/map-labels";
import { MarkButton } from "./MarkButton";
import { nearestMark } from "./nearest-mark";
import type { PlacedMark } from "./placed-marks";
import styles from "./MapPanel.module.css";

type Props = {
  readonly placed: readonly PlacedMark[];
  readonly isPast: (placed: PlacedMark) => boolean;
  readonly messages: MapViewMessages;
  readonly onChoose: (placed: PlacedMark) => void;
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

export function PlaceMarks({ placed, isPast, messages, onChoose, onBeyond, box }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [stopId, setStopId] = useState<string>();
  const focused = useRef<PlacedMark>(undefined);
  const stop = placed.find(({ id }) => id === stopId) ?? placed.find(({ isChosen }) => isChosen) ?? placed[0];
  const focusOn = (id: string | undefined) =>
    id !== undefined && list.current?.querySelector<HTMLElement>(`[data-place-id="${CSS.escape(id)}"]`)?.focus();

  const onFocus = useCallback((id: string) => setStopId(id), []);
  useEffect(() => {
    focused.current = list.current?.contains(document.activeElement)
      ? (placed.find(({ id }) => id === stopId) ?? focused.current)
      : undefined;
  });
  // A mark that is gone has joined another, or its events are no longer shown.
  useLayoutEffect(() => {
    const before = focused.current;
    if (!before || placed.some(({ id }) => id === before.id)) return;
    if (document.activeElement !== document.body && list.current?.contains(document.activeElement)) return;
    const heir = placed.find(({ mark }) => mark.places.includes(before.mark.code));
    focused.current = heir;
    if (heir) focusOn(heir.id);
    else box.current?.focus();
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
    <ul ref={list} className={styles.marks} aria-label={messages.places} onKeyDown={onKeyDown}>
      {placed.map((one) => (
        <li key={one.id}>
          <MarkButton
            placed={one}
            label={wordsOf(one, messages)}
            isStop={one.id === stop?.id}
            isPast={isPast(one)}
            onChoose={onChoose}
            onFocus={onFocus}
          />
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ mark, name }: PlacedMark, messages: MapViewMessages): string {
  const whole = mark.places.length > 1 ? messages.others(name, mark.places.length - 1) : name;
  const words = messages.mark(whole, mark.events);
  return mark.extent === "point" ? words : `${words}, ${messages.vague}`;
}
