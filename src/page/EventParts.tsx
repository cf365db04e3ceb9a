/** The sections of an event's details, as plain elements. */
import { Quote } from "../features/details/Quote";
import { placeNameIn } from "../i18n/place-name";
import { Text, useLang, useMessages } from "../i18n/react";
import { sourceFacts, sourceName } from "../i18n/source-facts";
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import { SHAPE_KINDS } from "../model/geometry/geometry";
import { shapesOf } from "../model/geometry/shapes-of";

type EventProps = {
  readonly event: TimelineEvent;
  /** Under the heading of the event. */
  readonly heading?: "h2" | "h4";
};
type Props = EventProps & { readonly chronicle: Chronicle };

export function Figures({ event: { figures }, heading: Heading = "h4" }: EventProps) {
  const { details } = useMessages();
  if (figures.length === 0) return null;
  return (
    <>
      <Heading>{details.figures}</Heading>
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

export function Quotes({ event: { quotes }, heading: Heading = "h4" }: EventProps) {
  const { details } = useMessages();
  if (quotes.length === 0) return null;
  return (
    <>
      <Heading>{details.quotes}</Heading>
      {quotes.map((quote, i) => (
        <Quote key={i} quote={quote} />
      ))}
    </>
  );
}

export function EventPlaces({ event, chronicle }: Props) {
  return (
    <>
      <Places event={event} chronicle={chronicle} />
      <Shapes event={event} />
    </>
  );
}

/** What a route or an area is called, and how certain it is. There is no map to show it on. */
function Shapes({ event }: { readonly event: TimelineEvent }) {
  const { details, statuses } = useMessages();
  const shapes = shapesOf(event);
  return SHAPE_KINDS.map((kind) => {
    const { label, status, claimedBy } = shapes[kind] ?? {};
    if (label === undefined) return null;
    return (
      <p key={kind}>
        <Text of={label} />
        {status !== undefined && `. ${claimedBy === undefined ? statuses[status] : `${details.statusNote[status]}: `}`}
        {claimedBy !== undefined && <Text of={claimedBy} />}
      </p>
    );
  });
}

function Places({ event, chronicle }: Props) {
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

type RelatedProps = Props & {
  readonly hrefOf: (id: string) => string;
  /** Also the events that refer to this one, where it is not shown together with them. */
  readonly isAlone?: boolean;
};

export function Related({ event, chronicle, hrefOf, isAlone = false, heading: Heading = "h4" }: RelatedProps) {
  const { details } = useMessages();
  const named = event.related.map(({ type, event: id, claimedBy }) => ({
    word: details.relations[type],
    id,
    claimedBy,
  }));
  const naming = isAlone ? (chronicle.digest.namedBy.get(event.id) ?? []) : [];
  const related = [
    ...named,
    ...naming.map(({ type, event: id }) => ({ word: details.reverse[type], id, claimedBy: undefined })),
  ].flatMap(({ id, ...rest }) => {
    const other = chronicle.eventsById.get(id);
    return other ? [{ other, ...rest }] : [];
  });
  if (related.length === 0) return null;
  return (
    <>
      <Heading>{details.related}</Heading>
      <ul>
        {related.map(({ word, other, claimedBy }) => (
          <li key={`${word} ${other.id}`}>
            {word}:{" "}
            <a href={hrefOf(other.id)}>
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

export function Sources({ event: { sources }, heading: Heading = "h4" }: EventProps) {
  const messages = useMessages();
  const { details } = messages;
  const lang = useLang();
  if (sources.length === 0) return null;
  return (
    <>
      <Heading>{details.sources(sources.length)}</Heading>
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
