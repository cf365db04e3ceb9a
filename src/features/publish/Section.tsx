import { type ReactNode, useId } from "react";
import styles from "./Publish.module.css";

type Props = { readonly title: string; readonly beside?: ReactNode; readonly children: ReactNode };

/** A part of the form below its heading. */
export function Section({ title, beside, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <h3 id={id}>{title}</h3>
        {beside}
      </div>
      {children}
    </section>
  );
}
