/** The page of a story: its steps in order, each with its text and the event it is about. */
import { formatEventDate } from "../i18n/format-date";
import { Text, useLang, useMessages } from "../i18n/react";
import type { Chronicle, Story } from "../model/chronicle/chronicle";
import { type Step, eventOfStep } from "../model/stories/story";
import { READING_MESSAGES } from "./page-languages";

export type StoryPageLinks = {
  /** The app at the first step. */
  readonly start: string;
  readonly eventOf: (id: string) => string;
};

export type StoryPageProps = {
  readonly story: Story;
  readonly chronicle: Chronicle;
  readonly links: StoryPageLinks;
};

export function StoryPage({ story, chronicle, links }: StoryPageProps) {
  const reading = READING_MESSAGES[useLang()];
  return (
    <article>
      <header>
        <p className="reading-kicker">{reading.story}</p>
        <h1>
          <Text of={story.title} />
        </h1>
        {story.summary !== undefined && (
          <p className="reading-text">
            <Text of={story.summary} />
          </p>
        )}
      </header>
      <p className="reading-actions">
        <a className="reading-button" href={links.start}>
          {reading.startStory}
        </a>
      </p>
      <ol className="reading-steps" aria-label={reading.steps}>
        {story.steps.map((step, i) => (
          <li key={i}>
            <StepText step={step} number={i + 1} chronicle={chronicle} eventOf={links.eventOf} />
          </li>
        ))}
      </ol>
    </article>
  );
}

type StepProps = {
  readonly step: Step;
  readonly number: number;
  readonly chronicle: Chronicle;
  readonly eventOf: StoryPageLinks["eventOf"];
};

function StepText({ step, number, chronicle, eventOf }: StepProps) {
  const lang = useLang();
  const { dates, list } = useMessages();
  const event = eventOfStep(chronicle, step);
  const link = event && (
    <a href={eventOf(event.id)}>
      <Text of={event.title} />
    </a>
  );
  return (
    <>
      <h2>
        {step.headline === undefined ? (link ?? READING_MESSAGES[lang].step(number)) : <Text of={step.headline} />}
      </h2>
      {event && (
        <p className="reading-date">
          <span className="num">{formatEventDate(event.date, lang, dates)}</span>
          {step.headline !== undefined && <> · {link}</>}
        </p>
      )}
      {event?.contentNote !== undefined && (
        <p className="reading-note">
          <b>{list.contentNote}:</b> <Text of={event.contentNote} />
        </p>
      )}
      {step.note !== undefined && (
        <p className="reading-text">
          <Text of={step.note} />
        </p>
      )}
      {step.question !== undefined && (
        <p className="reading-question">
          <Text of={step.question} />
        </p>
      )}
    </>
  );
}
