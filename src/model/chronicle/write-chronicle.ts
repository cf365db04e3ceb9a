/** Serialises a chronicle in our own format. It reads back as the same chronicle. */
import type { Chronicle, Story } from "./chronicle";
import { writeQuiz } from "../quiz/write-quiz";

/**
 * Iterates over every event: meant for chronicles small enough to export, not for millions of events.
 * @param more  stories to add to those of the chronicle
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
