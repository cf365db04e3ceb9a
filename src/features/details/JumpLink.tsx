import type { ReactNode } from "react";
import styles from "./EventDetails.module.css";

type Props = {
  /** Id of a focusable element in the panel. */
  readonly to: string;
  readonly name: string;
  readonly children: ReactNode;
};

/** Moves the focus within the panel. The URL does not change, because it describes the view. */
export function JumpLink({ to, name, children }: Props) {
  return (
    <a
      className={styles.jump}
      href={`#${to}`}
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      {children}
    </a>
  );
}
