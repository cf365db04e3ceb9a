/** One event of the page without scripts: its row of the list, followed by the full details. */
import { Text, useMessages } from "../i18n/react";
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import { anchorOf } from "../model/chronicle/event-anchor";
import { EventSummary, EventNote, hasSummary } from "../features/list/EventSummary";
import { EventDay } from "../features/list/EventDay";
import { EventMeta } from "../features/list/EventMeta";
import { EventShape } from "../features/list/EventShape";
import { ClaimText } from "../i18n/ContestedText";
import { Figures, Quotes, Related, Sources, EventPlaces, EventActors } from "./EventParts";

type Props = { readonly event: TimelineEvent; readonly chronicle: Chronicle };

export function EventArticle({ event, chronicle }: Props) {
  const laneIndex = chronicle.lanes.findIndex((lane) => lane.id === event.lane);
  return (
    <article className="event-row" id={anchorOf(event.id)} data-importance={event.importance}>
      <EventDay date={event.date} />
      <EventShape event={event} laneIndex={laneIndex} />
      <div className="event-words">
        <h3 className="event-title">
          <a className="event-open" href={`#${anchorOf(event.id)}`}>
            <Text of={event.title} />
          </a>
        </h3>
        <EventSummary event={event} />
        <EventMeta event={event} lane={chronicle.lanes[laneIndex]} />
        <div className="first-more">
          <StatusNote event={event} />
          <Account event={event} chronicle={chronicle} />
          <EventPlaces event={event} chronicle={chronicle} />
          <EventActors event={event} chronicle={chronicle} />
          <Related event={event} chronicle={chronicle} hrefOf={(id) => `#${anchorOf(id)}`} />
          <Sources event={event} />
        </div>
      </div>
    </article>
  );
}

/** The source of a claim, unless `EventMeta` shows it. */
function StatusNote({ event: { status, claimedBy } }: { readonly event: TimelineEvent }) {
  const { details, statuses } = useMessages();
  if (status === undefined || status === "confirmed") {
    if (claimedBy === undefined) return null;
    return (
      <p>
        {details.statusNote.confirmed}: <Text of={claimedBy} />
      </p>
    );
  }
  return claimedBy === undefined ? <p>{statuses.meaning[status]}</p> : null;
}

/** The claims; `EventMeta` names the points. */
export function ContestedClaims({ event: { contested }, chronicle }: Props) {
  if (!contested || contested.claims.length === 0) return null;
  return (
    <ul>
      {contested.claims.map((claim, i) => (
        <li key={i}>
          <ClaimText claim={claim} actors={chronicle.actors} />
        </li>
      ))}
    </ul>
  );
}

/** The account of the event, collapsed behind its content note if it has one. */
function Account({ event, chronicle }: Props) {
  const { details } = useMessages();
  const hasNote = event.contentNote !== undefined;
  const account = (
    <>
      {event.summary !== undefined && (hasNote || !hasSummary(event)) && (
        <p className="first-text">
          <Text of={event.summary} />
        </p>
      )}
      <ContestedClaims event={event} chronicle={chronicle} />
      <Figures event={event} />
      <Quotes event={event} />
    </>
  );
  if (!hasNote) return account;
  return (
    <>
      {!hasSummary(event) && <EventNote event={event} />}
      <details>
        <summary>{details.showText}</summary>
        {account}
      </details>
    </>
  );
}
