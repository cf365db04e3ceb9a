/** Opens and closes the legend over the map. It stays open while the map is read. */
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { Icon } from "../../ui/Icon";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { Rect } from "../map/map-labels";
import type { MapSize } from "../map/projection";
import { textWidth } from "../map/text-width";
import type { MapLegendProps } from "./MapLegend";
import styles from "./LegendButton.module.css";

const legendPart = lazyPart(() => import("./MapLegend").then((module) => module.MapLegend));

/** Its distance to the edge, its height with the distance to the upper edge, and what it has besides its name. */
const BUTTON_PX = { end: 56, bottom: 52, icon: 40, around: 56 };
const FONT_PX = 16;
/** A narrower map has no room for the name. */
const NAMED_FROM_PX = 480;

/** What the button covers of a map of this size. */
export function legendRect({ width }: MapSize, name: string): Rect {
  const own = width < NAMED_FROM_PX ? BUTTON_PX.icon : BUTTON_PX.around + FONT_PX * textWidth(name);
  const right = width - BUTTON_PX.end;
  return { left: right - own, top: 0, right, bottom: BUTTON_PX.bottom };
}

export function LegendButton(props: MapLegendProps) {
  const id = useId();
  const { legend } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape") return;
    // Esc closes one thing at a time.
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // Key events bubble up from the controls inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.legend} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={`btn btn-line ${styles.button}`}
        title={legend.name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-legend-button=""
        data-over-map=""
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="info" />
        <span>{legend.name}</span>
      </button>
      {isOpen && (
        <section
          id={id}
          className={styles.panel}
          aria-label={legend.name}
          // On a low map it scrolls.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          data-map-legend=""
          data-over-map=""
        >
          <Lazy part={legendPart} props={props} failed={<p>{props.messages.legend.failed}</p>} />
        </section>
      )}
    </div>
  );
}
