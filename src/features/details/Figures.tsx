import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

/** Longer values do not fit half the panel in the large size. */
const LONGEST_LARGE = 11;

/** Every number with its owner. Two sources that differ stand side by side, at the same size. */
export function Figures({ figures }: { readonly figures: TimelineEvent["figures"] }) {
  const { details } = useMessages();
  const pick = usePick();
  if (figures.length === 0) return null;
  const isLong = figures.some((figure) => pick(figure.value).text.length > LONGEST_LARGE);
  return (
    <Section title={details.figures}>
      <ul className={styles.figures}>
        {figures.map((figure, i) => (
          <li key={i}>
            <p className={`${isLong ? styles.valueLong : styles.value} num`}>
              <Text of={figure.value} />
            </p>
            <p className={styles.counted}>
              <Text of={figure.label} />
            </p>
            <p className={styles.owner}>
              <Text of={figure.source} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
