import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";
import fieldStyles from "./Field.module.css";
import styles from "./TextArea.module.css";

/** A `<textarea>` that grows with its text. `--lines` is its least height. */
export function TextArea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea {...props} className={joinClasses(fieldStyles.control, styles.area, className)} />;
}
