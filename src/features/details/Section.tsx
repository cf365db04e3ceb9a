import { type ReactNode, useId } from "react";
import styles from "./EventDetails.module.css";

type Props = {
  readonly title: string;
  /** The eye sees what the section is; the heading is for those who jump by headings. */
  readonly isTitleHidden?: boolean;
  /** Belongs to what stands above it: no rule between. */
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
