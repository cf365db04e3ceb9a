/** A topic, actor, place or period: its name, what it is, and its form once it is open. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId } from "react";
import type { DraftSettingsMessages } from "../../../i18n/draft-settings-messages";
import { Icon } from "../../../ui/Icon";
import styles from "./Settings.module.css";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly isUnnamed: boolean;
  readonly picture: ReactNode;
  readonly facts: string;
  readonly messages: DraftSettingsMessages["list"];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  /** If the order of the list means something. */
  readonly place?:
    | {
        readonly index: number;
        readonly count: number;
        readonly isHeld: boolean;
        readonly drop: "before" | "after" | undefined;
        readonly onMove: (to: number) => void;
        readonly onGrip: (event: PointerEvent<HTMLElement>) => void;
      }
    | undefined;
  /** The form, or the question before it is removed. */
  readonly children: ReactNode;
};

export function EntryRow(props: Props) {
  const { id, name, isUnnamed, picture, facts, messages, isOpen, onOpen, onRemove, place, children } = props;
  const partId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (!place || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    // On some systems these keys move the text cursor.
    if (event.target instanceof Element && event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    place.onMove(place.index + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    // Alt with an arrow works from any of its buttons.
    <li
      className={styles.row}
      data-item=""
      data-entry={id}
      data-held={place?.isHeld ? "" : undefined}
      data-drop={place?.drop}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line}>
        {place && (
          <span className={styles.grip} title={messages.drag} data-grip="" onPointerDown={place.onGrip}>
            <Icon name="grip" />
          </span>
        )}
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-controls={isOpen ? partId : undefined}
          onClick={onOpen}
        >
          {picture}
          <span className={styles.words}>
            <span className={isUnnamed ? styles.unnamed : styles.name} dir="auto">
              {name}
            </span>
            <span className={`${styles.facts} num`}>{facts}</span>
          </span>
        </button>
        <span className={styles.rowActions}>
          {place && (
            <>
              <button
                type="button"
                className="btn btn-square"
                aria-label={messages.up(name)}
                aria-disabled={place.index === 0}
                onClick={() => place.onMove(place.index - 1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                className="btn btn-square"
                aria-label={messages.down(name)}
                aria-disabled={place.index === place.count - 1}
                onClick={() => place.onMove(place.index + 1)}
              >
                <Icon name="down" />
              </button>
            </>
          )}
          <button
            type="button"
            className="btn btn-square"
            data-action="remove"
            aria-label={messages.remove(name)}
            onClick={onRemove}
          >
            <Icon name="trash" />
          </button>
        </span>
      </div>
      {children && (
        <div id={partId} className={styles.form} role="group" aria-label={messages.change(name)}>
          {children}
        </div>
      )}
    </li>
  );
}
