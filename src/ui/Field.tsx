import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./Field.module.css";

type Props = {
  readonly label: string;
  readonly controlId: string;
  /** If the preceding text names the control. */
  readonly hidesLabel?: boolean | undefined;
  readonly className?: string | undefined;
  /** The control, and what belongs to it. */
  readonly children: ReactNode;
};

/** A label above its control. */
export function Field({ label, controlId, hidesLabel = false, className, children }: Props) {
  return (
    <div className={joinClasses(styles.field, className)}>
      <label className={hidesLabel ? "visually-hidden" : undefined} htmlFor={controlId}>
        {label}
      </label>
      {children}
    </div>
  );
}
