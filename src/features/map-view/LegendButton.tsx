/** Opens and closes the legend over the map. It stays open while the map is read. */
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { Icon } from "../../ui/Icon";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import type { MapLegendProps } from "./MapLegend";
import styles from "./LegendButton.module.css";

const legendPart = lazyPart(() => import("./MapLegend").then((module) => module.MapLegend));

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
