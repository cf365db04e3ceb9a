/** Serialises a chronicle in our own format. It reads back as the same chronicle. */
import type { Chronicle, Story } from "./chronicle";
import { writeQuiz } from "../quiz/write-quiz";

/** The sections of a chronicle file, as values of JSON. */
export type ChronicleFile = {
  readonly format: string;
  readonly meta: Chronicle["meta"];
  readonly lanes: Chronicle["lanes"];
  readonly eras: readonly object[];
  readonly actors: readonly object[];
  readonly places: readonly object[];
  readonly events: readonly object[];
  readonly stories: readonly Story[];
  readonly quiz: readonly object[];
};

/**
 * Iterates over every event: meant for chronicles small enough to export, not for millions of events.
 * @param more  stories to add to those of the chronicle
 */
export function chronicleFile(chronicle: Chronicle, more: readonly Story[] = []): ChronicleFile {
  const { digest: _counted, eventsById: _sameEvents, ...sections } = chronicle;
  const { events, eras, actors, places, stories, quiz, ...others } = sections;
  return {
    format: "throughline/1",
    ...others,
    eras: eras.map((era) => ({ ...era, date: era.date.edtf })),
    actors: [...actors.values()],
    places: [...places.values()],
    events: Array.from(events, (event) => ({ ...event, date: event.date.edtf })),
    stories: [...stories, ...more],
    quiz: writeQuiz(quiz),
  };
}

/**
 * The same as text.
 * @returns JSON, `throughline/1`
 */
export const writeChronicle = (chronicle: Chronicle, more: readonly Story[] = []): string =>
  JSON.stringify(chronicleFile(chronicle, more));
