/** A checkbox alone in its cell. */
import { useEffect, useRef } from "react";
import { Icon } from "../../../ui/Icon";
import styles from "./Grid.module.css";

type Props = {
  readonly label: string;
  readonly isTicked: boolean;
  /** Some of those that it stands for are ticked. */
  readonly isMixed?: boolean;
  readonly tabIndex: number;
  readonly place: string;
  /** @param isRange  Shift was held: all up to the last one are meant */
  readonly onToggle: (isRange: boolean) => void;
};

export function GridCheckbox({ label, isTicked, isMixed = false, tabIndex, place, onToggle }: Props) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className={styles.tick}>
      <span className={styles.box}>
        <input
          ref={ref}
          type="checkbox"
          aria-label={label}
          checked={isTicked}
          tabIndex={tabIndex}
          data-place={place}
          onChange={(event) => onToggle((event.nativeEvent as unknown as { shiftKey?: boolean }).shiftKey === true)}
        />
        <Icon name={isMixed ? "minus" : "ok"} size={14} weight={2} />
      </span>
    </label>
  );
}
