import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";
import styles from "./CheckboxGroup.module.css";

type Props = { readonly legend: string; readonly className?: string | undefined; readonly children: ReactNode };

/** Checkboxes below their common name. */
export function CheckboxGroup({ legend, className, children }: Props) {
  return (
    <fieldset className={joinClasses(styles.group, className)}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
