import { NO_FILTER } from "../../model/filter/filter";
import { encodeViewLink } from "../../model/links/view-link";
import type { AppState } from "../../store/state";
import { selectQuizStory } from "../../store/selectors/story";
import { linkOf } from "../../store/sync-url";

/** URL query of this quiz for a class: file, questions and language, without the view. */
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
