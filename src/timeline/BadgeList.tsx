/** Lists the events of a badge that no reasonable zoom splits. Arrow keys move, Enter opens. */
import { doubtText } from "../i18n/doubt";
import { useEffect, useRef } from "react";
import { formatEventDate } from "../i18n/format-date";
import { Text, useLang, useMessages } from "../i18n/react";
import { sameWindow } from "../model/time";
import { useActions, useApp } from "../store/react";
import { selectChronicle } from "../store/selectors/filtered";
import { Glyph } from "../ui/Glyph";
import type { Stage } from "./stage";
import "./popups.css";

const LIST_PX = 320;
const GAP_PX = 8;

type Props = {
  readonly badgeKey: string | undefined;
  readonly stage: Stage | undefined;
  readonly onClose: () => void;
  /** An event was chosen: the focus must move on, since the list closes. */
  readonly onOpened?: (() => void) | undefined;
};

export function BadgeList({ badgeKey, stage, onClose, onOpened }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const chronicle = useApp(selectChronicle);
  const { selectEvent } = useActions();
  const messages = useMessages();
  const lang = useLang();
  const badge = badgeKey === undefined ? undefined : stage?.badge(badgeKey);

  useEffect(() => {
    if (!badge) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose();
    };
    document.addEventListener("pointerdown", closeOutside);
    // vis may draw again without any movement; the list closes only when the view moves.
    const window = stage?.camera.window;
    const stop = stage?.onFollow(() => {
      if (window && !sameWindow(window, stage.camera.window)) onClose();
    });
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      stop?.();
    };
  }, [badge, stage, onClose]);
  // Not for every new layout that has the same badge.
  const isOpen = badge !== undefined;
  useEffect(() => {
    if (isOpen) list.current?.querySelector("button")?.focus();
  }, [badgeKey, isOpen]);

  if (!badge || !chronicle || badgeKey === undefined) return null;
  const box = stage?.badgeBox(badgeKey);
  if (!box) return null;
  const left = Math.max(GAP_PX, Math.min(box.left - 16, window.innerWidth - LIST_PX - GAP_PX));
  const isBelow = box.bottom < window.innerHeight * 0.6;
  const place = isBelow ? { top: box.bottom + GAP_PX } : { bottom: window.innerHeight - box.top + GAP_PX };

  const move = (from: Element, step: number) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === from);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <ul
      ref={list}
      className="badge-list"
      aria-label={messages.timeline.badgeTitle(badge.count)}
      style={{ left, width: LIST_PX, ...place }}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          event.stopPropagation();
          move(event.target as Element, event.key === "ArrowDown" ? 1 : -1);
        } else if (event.key === "Escape") {
          event.stopPropagation();
          onClose();
          document.getElementById("timeline")?.focus();
        }
      }}
    >
      {badge.ids.flatMap((id) => {
        const event = chronicle.eventsById.get(id);
        if (!event) return [];
        const doubt = doubtText(event, messages);
        return (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                selectEvent(id);
                onClose();
                onOpened?.();
              }}
            >
              <Glyph
                laneIndex={chronicle.lanes.findIndex((lane) => lane.id === event.lane)}
                status={event.status}
                contested={event.contested}
              />
              <span>
                <small className="num">
                  {formatEventDate(event.date, lang, messages.dates, "short")}
                  {doubt && ` · ${doubt}`}
                </small>
                <Text of={event.title} />
              </span>
            </button>
          </li>
        );
      })}
      {badge.count > badge.ids.length && (
        <li className="badge-rest num">{messages.timeline.badge(badge.count - badge.ids.length)}</li>
      )}
    </ul>
  );
}
