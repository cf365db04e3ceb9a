/** A labelled checkbox. A disabled one stays in the tab order, so that it can explain why. */
import type { ReactNode } from "react";
import { Icon } from "./Icon";
import styles from "./Checkbox.module.css";

type Props = {
  readonly name: ReactNode;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
  readonly isOff?: boolean;
  /** Id of the element that explains why the option is disabled. */
  readonly whyId?: string | undefined;
  /** Called when pointer or focus enter or leave. */
  readonly onNear?: (isNear: boolean) => void;
  readonly picture?: ReactNode;
  readonly hint?: ReactNode;
  /** At the end of the row, for example a count. */
  readonly side?: ReactNode;
};

export function Checkbox({ name, isTicked, onToggle, isOff = false, whyId, onNear, picture, hint, side }: Props) {
  return (
    // Hover only shows a hint; the checkbox does the same on focus.
    <label
      className={isOff ? `${styles.row} ${styles.off}` : styles.row}
      onMouseEnter={() => onNear?.(true)}
      onMouseLeave={() => onNear?.(false)}
    >
      <span className={styles.box}>
        <input
          type="checkbox"
          checked={isTicked}
          aria-disabled={isOff || undefined}
          aria-describedby={isOff ? whyId : undefined}
          onChange={() => {
            if (!isOff) onToggle();
          }}
          onFocus={() => onNear?.(true)}
          onBlur={() => onNear?.(false)}
        />
        <Icon name="ok" size={14} weight={2} />
      </span>
      {picture}
      <span className={styles.name}>
        <span dir="auto">{name}</span>
        {hint && (
          <span className={styles.hint} dir="auto">
            {hint}
          </span>
        )}
      </span>
      {side && <span className={`${styles.side} num`}>{side}</span>}
    </label>
  );
}
