import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";
import { citedSource } from "./cited-source";
import { ExternalLink } from "./ExternalLink";
import { figureId, sourceId } from "./focus";
import { JumpLink } from "./JumpLink";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

type Props = {
  readonly event: TimelineEvent;
  /** The figures are rendered, so sources can link back to them. */
  readonly hasFigures: boolean;
};

/** The numbered sources of an event with their kinds. A source without URL is named so it can be found. */
export function Sources({ event: { sources, figures }, hasFigures }: Props) {
  const { details } = useMessages();
  const pick = usePick();
  if (sources.length === 0) return null;
  const cited = hasFigures ? figures.map((figure) => citedSource(figure, sources)) : [];
  return (
    <Section title={details.sources(sources.length)}>
      <ol className={`${styles.sources} num`}>
        {sources.map((source, i) => (
          <li key={i} id={sourceId(i)} tabIndex={-1}>
            {source.url === undefined ? (
              <Text of={source.title} />
            ) : (
              <ExternalLink href={source.url}>
                <Text of={source.title} />
              </ExternalLink>
            )}
            {cited.map(
              (index, figure) =>
                index === i && (
                  <JumpLink
                    key={figure}
                    to={figureId(figure)}
                    name={details.toFigure(pick(figures[figure]?.value).text, pick(figures[figure]?.label).text)}
                  >
                    <Icon name="up" size={13} />
                  </JumpLink>
                ),
            )}
            {/* "Other" adds nothing to the title. */}
            {source.kind !== "other" && <span className={styles.sourceKind}>{details.sourceKinds[source.kind]}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
