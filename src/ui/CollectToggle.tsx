/** Adds or removes an item: a plus, or a tick once added. */
import type { MouseEvent } from "react";
import { Icon } from "./Icon";
import styles from "./CollectToggle.module.css";

type Props = { readonly isIn: boolean; readonly label: string; readonly onToggle: () => void };

export function CollectToggle({ isIn, label, onToggle }: Props) {
  return (
    <button
      type="button"
      className={`${styles.sign} ${styles.toggle}`}
      aria-pressed={isIn}
      aria-label={label}
      title={label}
      onClick={onToggle}
    >
      <Sign isIn={isIn} />
    </button>
  );
}

/** The same for the mouse alone, where nothing may be focusable; the keyboard needs another way. */
export function MouseCollectToggle({ isIn, label, onToggle }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span
      className={`${styles.sign} ${styles.inOption}`}
      data-in={isIn || undefined}
      title={label}
      onClick={(event: MouseEvent) => {
        event.stopPropagation();
        onToggle();
      }}
    >
      <Sign isIn={isIn} />
    </span>
  );
}

const Sign = ({ isIn }: { readonly isIn: boolean }) => <Icon name={isIn ? "ok" : "plus"} size={15} weight={2} />;
