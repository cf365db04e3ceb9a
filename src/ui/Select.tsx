import type { ComponentProps } from "react";
import { Icon } from "./Icon";
import { joinClasses } from "./join-classes";
import fieldStyles from "./Field.module.css";
import styles from "./Select.module.css";

/** A native `<select>` with our arrow. The class is that of the box around both. */
export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className={joinClasses(styles.box, className)}>
      <select {...props} className={joinClasses(fieldStyles.control, fieldStyles.oneLine)} />
      <Icon name="down" size={14} />
    </span>
  );
}
