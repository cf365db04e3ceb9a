/** Opens the story that the URL requests: by its id, saved in this browser, or packed in the link. */
import type { Problem } from "../../model/problem";
import { unpackStory } from "../../model/stories/story-code";
import type { UserStory } from "../../model/stories/user-story";
import { newUserStoryId, userStoryIdOf } from "../../model/stories/user-story-id";
import type { AppStore } from "../app-store";
import type { RequestedStory } from "./slice";
import { STORY_KIND, type StoryRepository } from "./story-drafts";

const ELSEWHERE: Problem = { code: "own.elsewhere", severity: "warning", where: "?story" };

export async function openRequested(
  store: AppStore,
  repository: StoryRepository,
  requested: RequestedStory,
): Promise<void> {
  const draft = await repository.load(userStoryIdOf(requested.id) ?? "");
  // The user may have gone elsewhere meanwhile.
  if (store.getState().userStories.requested !== requested) return;
  if (draft) store.actions.showRequested(requested);
  else {
    store.actions.setUserStories({ requested: undefined });
    store.actions.notify(ELSEWHERE);
  }
}

/** Shows the story of a link without saving it. If this browser has saved the same story, that one is opened. */
export async function openLink(
  store: AppStore,
  repository: StoryRepository,
  code: string,
  place: RequestedStory,
): Promise<void> {
  const { userStory, problems } = await unpackStory(code);
  if (!userStory) {
    store.actions.setUserStories({ requested: undefined });
    problems.slice(0, 1).forEach(store.actions.notify);
    return;
  }
  const id = await putLinked(repository, userStory);
  store.actions.showRequested({ ...place, id: place.id.endsWith("-short") ? `${id}-short` : id });
}

/** @returns its id on the page */
async function putLinked(repository: StoryRepository, linked: UserStory): Promise<string> {
  const { id } = linked.story;
  const known = await repository.find(id);
  if (known && STORY_KIND.isSame(known, linked)) {
    await repository.load(id);
    return id;
  }
  // A different story with this id stays as it is.
  const story = known ? { ...linked.story, id: newUserStoryId() } : linked.story;
  return repository.add({ ...linked, story }, "transient");
}
