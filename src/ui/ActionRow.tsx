import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./ActionRow.module.css";

type Props = { readonly className?: string | undefined; readonly children: ReactNode };

/** Buttons next to each other, in more than one line if they do not fit. */
export function ActionRow({ className, children }: Props) {
  return <div className={joinClasses(styles.actions, className)}>{children}</div>;
}
