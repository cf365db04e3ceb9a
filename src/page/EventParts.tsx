/** The sections of an event's details, as plain elements. */
import { Quote } from "../features/details/Quote";
import { placeNameIn } from "../i18n/place-name";
import { Text, useLang, useMessages } from "../i18n/react";
import { sourceFacts, sourceName } from "../i18n/source-facts";
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import { anchorOf } from "../model/chronicle/event-anchor";

type EventProps = { readonly event: TimelineEvent };
type Props = EventProps & { readonly chronicle: Chronicle };

export function Figures({ event: { figures } }: EventProps) {
  const { details } = useMessages();
  if (figures.length === 0) return null;
  return (
    <>
      <h4>{details.figures}</h4>
      <ul>
        {figures.map((figure, i) => (
          <li key={i}>
            <b className="num">
              <Text of={figure.value} />
            </b>{" "}
            <Text of={figure.label} /> (<Text of={figure.source} />)
          </li>
        ))}
      </ul>
    </>
  );
}

export function Quotes({ event: { quotes } }: EventProps) {
  const { details } = useMessages();
  if (quotes.length === 0) return null;
  return (
    <>
      <h4>{details.quotes}</h4>
      {quotes.map((quote, i) => (
        <Quote key={i} quote={quote} />
      ))}
    </>
  );
}

export function EventPlaces({ event, chronicle }: Props) {
  const { details } = useMessages();
  const lang = useLang();
  const places = event.places.flatMap((id) => chronicle.places.get(id) ?? []);
  if (places.length === 0 && event.placeLabel === undefined) return null;
  return (
    <p>
      {details.where}:{" "}
      {event.placeLabel !== undefined && (
        <>
          <Text of={event.placeLabel} />
          {places.length > 0 && "; "}
        </>
      )}
      {places.map((place) => placeNameIn(lang, place)).join("; ")}
    </p>
  );
}

export function EventActors({ event, chronicle }: Props) {
  const { details } = useMessages();
  const actors = event.actors.flatMap((id) => chronicle.actors.get(id) ?? []);
  if (actors.length === 0) return null;
  return (
    <p>
      {details.who}:{" "}
      {actors.map((actor, i) => (
        <span key={actor.id}>
          {i > 0 && "; "}
          <Text of={actor.name} />
        </span>
      ))}
    </p>
  );
}

/** Only relations that the event itself lists; the other direction is shown at the other event. */
export function Related({ event, chronicle }: Props) {
  const { details } = useMessages();
  const related = event.related.flatMap(({ type, event: id, claimedBy }) => {
    const other = chronicle.eventsById.get(id);
    return other ? [{ type, other, claimedBy }] : [];
  });
  if (related.length === 0) return null;
  return (
    <>
      <h4>{details.related}</h4>
      <ul>
        {related.map(({ type, other, claimedBy }) => (
          <li key={`${type} ${other.id}`}>
            {details.relations[type]}:{" "}
            <a href={`#${anchorOf(other.id)}`}>
              <Text of={other.title} />
            </a>
            {claimedBy !== undefined && (
              <>
                {" "}
                ({details.accordingTo}: <Text of={claimedBy} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function Sources({ event: { sources } }: EventProps) {
  const messages = useMessages();
  const { details } = messages;
  const lang = useLang();
  if (sources.length === 0) return null;
  return (
    <>
      <h4>{details.sources(sources.length)}</h4>
      <ol className="num">
        {sources.map((source, i) => (
          <li key={i}>
            {source.url === undefined ? (
              <Text of={sourceName(source)} />
            ) : (
              <a href={source.url} rel="noopener noreferrer">
                <Text of={sourceName(source)} />
              </a>
            )}{" "}
            <small>
              {[...sourceFacts(source, lang, messages).map(({ text }) => text), details.sourceKinds[source.kind]].join(
                " · ",
              )}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
