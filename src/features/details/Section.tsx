import { type ReactNode, useId } from "react";
import styles from "./EventDetails.module.css";

type Props = {
  readonly title: string;
  /** For sections that are self-explanatory visually: the heading is for screen readers. */
  readonly isTitleHidden?: boolean;
  /** Continues the section above: no separator. */
  readonly isJoined?: boolean;
  readonly children: ReactNode;
};

export function Section({ title, isTitleHidden = false, isJoined = false, children }: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={isJoined ? styles.joined : styles.section}>
      <h3 id={titleId} className={isTitleHidden ? "visually-hidden" : styles.sectionTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
