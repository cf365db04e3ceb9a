/** The page of one event: all that is known about it, in the order of the details. */
import { ClaimNote } from "../i18n/ClaimNote";
import { ContestedPoints } from "../i18n/ContestedText";
import { formatEventDate } from "../i18n/format-date";
import { Text, useLang, useMessages } from "../i18n/react";
import type { Chronicle, TimelineEvent } from "../model/chronicle/chronicle";
import { laneStyle, glyphStyle } from "../model/chronicle/lane-style";
import { ContestedClaims } from "./EventArticle";
import { EventActors, EventPlaces, Figures, Quotes, Related, Sources } from "./EventParts";
import { EventPictures } from "./EventPictures";
import { READING_MESSAGES } from "./page-languages";

export type EventPageLinks = {
  /** The app with the event open. */
  readonly timeline: string;
  readonly eventOf: (id: string) => string;
  /** A file next to that of the chronicle. */
  readonly fileOf: (path: string) => string;
  readonly stories: readonly { readonly title: TimelineEvent["title"]; readonly href: string }[];
};

type Props = { readonly event: TimelineEvent; readonly chronicle: Chronicle };

export type EventPageProps = Props & {
  readonly links: EventPageLinks;
  readonly previous: TimelineEvent | undefined;
  readonly next: TimelineEvent | undefined;
};

export function EventPage({ event, chronicle, links, previous, next }: EventPageProps) {
  const reading = READING_MESSAGES[useLang()];
  return (
    <>
      <article>
        <Heading event={event} chronicle={chronicle} />
        <ClaimNote event={event} className="reading-note" />
        <Account event={event} chronicle={chronicle} links={links} />
        <p className="reading-actions">
          <a className="reading-button" href={links.timeline}>
            {reading.openTimeline}
          </a>
        </p>
        <div className="reading-facts">
          <EventPlaces event={event} chronicle={chronicle} />
          <EventActors event={event} chronicle={chronicle} />
          {links.stories.map(({ title, href }) => (
            <p key={href}>
              {reading.story}:{" "}
              <a href={href}>
                <Text of={title} />
              </a>
            </p>
          ))}
        </div>
        <Related event={event} chronicle={chronicle} hrefOf={links.eventOf} isAlone heading="h2" />
        <Sources event={event} heading="h2" />
      </article>
      <Neighbours previous={previous} next={next} eventOf={links.eventOf} />
    </>
  );
}

function Heading({ event, chronicle }: Props) {
  const lang = useLang();
  const { dates, statuses } = useMessages();
  const laneIndex = chronicle.lanes.findIndex((lane) => lane.id === event.lane);
  const lane = chronicle.lanes[laneIndex];
  return (
    <header>
      <p className="reading-kicker">
        <LaneShape event={event} laneIndex={laneIndex} />
        {lane && (
          <span>
            <Text of={lane.label} />
          </span>
        )}
        {event.status !== undefined && <span>{statuses[event.status]}</span>}
        {event.contested && <span>{statuses.contested}</span>}
      </p>
      <h1>
        <Text of={event.title} />
      </h1>
      <p className="reading-date num">{formatEventDate(event.date, lang, dates)}</p>
    </header>
  );
}

/** Outlined unless the event is certain. Without the style attributes of `ui/Glyph`, which the policy of the page forbids. */
function LaneShape({ event, laneIndex }: { readonly event: TimelineEvent; readonly laneIndex: number }) {
  const look = laneStyle(laneIndex);
  return (
    <svg
      className={`reading-shape reading-lane-${look.number}`}
      data-look={glyphStyle(event)}
      viewBox="-1 -1 18 18"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={look.path} fillRule="evenodd" />
    </svg>
  );
}

/** Behind its content note if it has one. */
function Account({ event, chronicle, links }: Props & { readonly links: EventPageLinks }) {
  const { details, list } = useMessages();
  const account = (
    <>
      {event.summary !== undefined && (
        <p className="reading-text">
          <Text of={event.summary} />
        </p>
      )}
      <EventPictures event={event} mediaHosts={chronicle.meta.mediaHosts} fileOf={links.fileOf} />
      {event.contested && (
        <h2>
          <ContestedPoints contested={event.contested} />
        </h2>
      )}
      <ContestedClaims event={event} chronicle={chronicle} />
      <Figures event={event} heading="h2" />
      <Quotes event={event} heading="h2" />
    </>
  );
  if (event.contentNote === undefined) return account;
  return (
    <>
      <p className="reading-note">
        <b>{list.contentNote}:</b> <Text of={event.contentNote} />
      </p>
      <details>
        <summary>{details.showText}</summary>
        {account}
      </details>
    </>
  );
}

type NeighbourProps = Pick<EventPageProps, "previous" | "next"> & Pick<EventPageLinks, "eventOf">;

function Neighbours({ previous, next, eventOf }: NeighbourProps) {
  const lang = useLang();
  const { details, dates } = useMessages();
  if (!previous && !next) return null;
  const link = (event: TimelineEvent, rel: "prev" | "next", words: string) => (
    <a href={eventOf(event.id)} rel={rel}>
      <small>{words}</small>
      <b>
        <Text of={event.title} />
      </b>
      <small className="num">{formatEventDate(event.date, lang, dates)}</small>
    </a>
  );
  return (
    <nav className="reading-neighbours" aria-label={READING_MESSAGES[lang].neighbours}>
      {previous && link(previous, "prev", details.previous)}
      {next && link(next, "next", details.next)}
    </nav>
  );
}
