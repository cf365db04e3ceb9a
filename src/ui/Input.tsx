import type { ComponentProps } from "react";
import { joinClasses } from "./join-classes";
import styles from "./Field.module.css";

/** An `<input>` for a line of text or a number. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input {...props} className={joinClasses(styles.control, styles.oneLine, className)} />;
}
