import { NO_FILTER } from "../../model/filter";
import { encodeViewLink } from "../../model/view-link";
import type { AppState } from "../../store/state";
import { selectQuizStory } from "../../store/selectors/story";
import { linkOf } from "../../store/sync-url";

/** The address of an event on the timeline, without anything of the quiz. */
export function eventHref(state: AppState, eventId: string): string {
  const { src, lang } = linkOf(state);
  const query = { event: eventId, filter: NO_FILTER, ...(src ? { src } : {}), ...(lang ? { lang } : {}) };
  return encodeViewLink(query);
}

/** The address that gives a class this quiz: the file, the questions and the language, nothing of the view. */
export function quizQuery(state: AppState): string {
  const { src, mode, quiz, lang } = linkOf(state);
  const story = selectQuizStory(state);
  return encodeViewLink({
    filter: NO_FILTER,
    ...(src ? { src } : {}),
    ...(mode ? { mode } : {}),
    ...(quiz ? { quiz } : {}),
    ...(story ? { story: { id: story.id, step: 1 } } : {}),
    ...(lang ? { lang } : {}),
  });
}
