import { Picked, Text, useLang, useMessages, usePick } from "../../i18n/react";
import { sourceFacts, sourceName } from "../../i18n/source-facts";
import type { Source, TimelineEvent } from "../../model/chronicle/chronicle";
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

/** The numbered sources of an event. A source without URL is named so it can be found. */
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
              <Text of={sourceName(source)} />
            ) : (
              <ExternalLink href={source.url}>
                <Text of={sourceName(source)} />
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
            <SourceFacts source={source} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Author, publisher, date and kind, and a link to an archived copy. */
function SourceFacts({ source }: { readonly source: Source }) {
  const messages = useMessages();
  const lang = useLang();
  const { details } = messages;
  const facts = sourceFacts(source, lang, messages);
  // "Other" adds nothing to the title.
  const kind = source.kind === "other" ? [] : [details.sourceKinds[source.kind]];
  if (facts.length + kind.length === 0 && source.archiveUrl === undefined) return null;
  return (
    <span className={styles.sourceKind}>
      {facts.map((fact, i) => (
        <span key={i}>
          <Picked text={fact} />
          {" · "}
        </span>
      ))}
      {kind}
      {source.archiveUrl !== undefined && (
        <>
          {" · "}
          <ExternalLink href={source.archiveUrl}>{details.archived}</ExternalLink>
        </>
      )}
    </span>
  );
}
