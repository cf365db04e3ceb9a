/** Writes a chronicle as a file of our own format, which reads back as the same chronicle. */
import type { Chronicle, Story } from "./chronicle";
import { writeQuiz } from "../quiz/write-quiz";

/**
 * Walks through every event: for chronicles of a size that somebody takes along, not for millions.
 * @param more  stories that are not the chronicle's own
 * @returns JSON, `throughline/1`
 */
export function writeChronicle(chronicle: Chronicle, more: readonly Story[] = []): string {
  const {
    digest: _counted,
    eventsById: _sameEvents,
    events,
    eras,
    actors,
    places,
    stories,
    quiz,
    ...others
  } = chronicle;
  return JSON.stringify({
    format: "throughline/1",
    ...others,
    eras: eras.map((era) => ({ ...era, date: era.date.edtf })),
    actors: [...actors.values()],
    places: [...places.values()],
    events: Array.from(events, (event) => ({ ...event, date: event.date.edtf })),
    stories: [...stories, ...more],
    quiz: writeQuiz(quiz),
  });
}
