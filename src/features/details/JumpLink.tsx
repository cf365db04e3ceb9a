import type { ReactNode } from "react";
import styles from "./EventDetails.module.css";

type Props = {
  /** Id of an element of the panel that can take the focus. */
  readonly to: string;
  readonly name: string;
  readonly children: ReactNode;
};

/** Leads from one place of the panel to another. The address names the view, so it stays as it is. */
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
