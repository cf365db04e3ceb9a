import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { citedSource } from "./cited-source";
import { figureId } from "./focus";
import { Section } from "./Section";
import { SourceMark } from "./SourceMark";
import styles from "./EventDetails.module.css";

/** Longer values do not fit half the panel in large type. */
const MAX_LARGE_LENGTH = 11;

/** Every figure with its owner. Differing sources are side by side at the same size. */
export function Figures({ event: { figures, sources } }: { readonly event: TimelineEvent }) {
  const { details } = useMessages();
  const pick = usePick();
  if (figures.length === 0) return null;
  const isLong = figures.some((figure) => pick(figure.value).text.length > MAX_LARGE_LENGTH);
  return (
    <Section title={details.figures}>
      <ul className={styles.figures}>
        {figures.map((figure, i) => (
          <li key={i} id={figureId(i)} tabIndex={-1}>
            <p className={`${isLong ? styles.valueLong : styles.value} num`}>
              <Text of={figure.value} />
            </p>
            <p className={styles.counted}>
              <Text of={figure.label} />
            </p>
            <p className={styles.owner}>
              <Text of={figure.source} />
              <SourceMark index={citedSource(figure, sources)} sources={sources} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
