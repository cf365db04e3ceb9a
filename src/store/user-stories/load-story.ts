/** Gets stories of the reader's own onto the page: those that this browser keeps, and one that came packed in a link. */
import type { StoryStorage } from "../../data/user-stories/story-storage";
import { newUserStoryId, userStoryIdOf } from "../../model/stories/user-story-id";
import { type UserStory, readUserStory, writeUserStory } from "../../model/stories/user-story";
import type { Problem } from "../../model/problem";
import { clampPlace } from "../../model/stories/story";
import { unpackStory } from "../../model/stories/story-code";
import { sameWindow } from "../../model/time";
import type { AppStore } from "../app-store";
import { restorePlace } from "../restore-link";
import { selectStories } from "../selectors/story";
import type { StoryDraft, RequestedStory } from "../state";
import { draftOf, putDraft, setUserStories } from "./draft-table";

/** Whether two stories say the same, whatever their version. */
export const isSameStory = (a: UserStory, b: UserStory): boolean =>
  JSON.stringify(writeUserStory({ ...a, version: 0 })) === JSON.stringify(writeUserStory({ ...b, version: 0 }));

/** Reads it from the keep, whether or not it is on the page. */
export async function readSaved(storage: StoryStorage, id: string): Promise<UserStory | undefined> {
  const read = await storage.read(id);
  const own = read.ok && read.value !== undefined ? readUserStory(read.value).userStory : undefined;
  // The keep's own name for it counts.
  return own && { ...own, story: { ...own.story, id } };
}

/** @returns the story, on the page from now on; nothing where this browser has none */
export async function loadDraft(store: AppStore, storage: StoryStorage, id: string): Promise<StoryDraft | undefined> {
  const here = draftOf(store, id);
  if (here) return here;
  const own = await readSaved(storage, id);
  if (!own) return undefined;
  const draft: StoryDraft = draftOf(store, id) ?? { ...own, saveState: { status: "saved" } };
  putDraft(store, draft);
  return draft;
}

const elsewhere: Problem = { code: "own.elsewhere", severity: "warning", where: "?story" };

/** Brings what the address asks for, if it still does when it is there. */
export async function openRequested(store: AppStore, storage: StoryStorage, requested: RequestedStory): Promise<void> {
  const draft = await loadDraft(store, storage, userStoryIdOf(requested.id) ?? "");
  if (store.getState().userStories.requested !== requested) return;
  if (draft) arrive(store, requested);
  else {
    setUserStories(store, { requested: undefined });
    store.actions.notify(elsewhere);
  }
}

/** Shows the story of a link without keeping it. One that this browser keeps already is that one. */
export async function openLink(
  store: AppStore,
  storage: StoryStorage,
  code: string,
  place: RequestedStory,
): Promise<void> {
  const { userStory, problems } = await unpackStory(code);
  if (!userStory) {
    setUserStories(store, { requested: undefined });
    problems.slice(0, 1).forEach(store.actions.notify);
    return;
  }
  const known = draftOf(store, userStory.story.id) ?? (await readSaved(storage, userStory.story.id));
  const isKnown = known !== undefined && isSameStory(known, userStory);
  // The reader's own version of it stays beside.
  const id = known && !isKnown ? newUserStoryId() : userStory.story.id;
  if (!draftOf(store, id)) {
    const story = isKnown ? known : { ...userStory, version: 0, story: { ...userStory.story, id } };
    putDraft(store, { ...story, saveState: { status: isKnown ? "saved" : "transient" } });
  }
  const isShort = place.id.endsWith("-short");
  arrive(store, { ...place, id: isShort ? `${id}-short` : id });
}

/** Shows the place, and what the address says of window and event. Without a short version, the whole story is shown. */
function arrive(store: AppStore, requested: RequestedStory): void {
  const stories = selectStories(store.getState());
  const place =
    stories &&
    (clampPlace(stories, requested) ?? clampPlace(stories, { ...requested, id: userStoryIdOf(requested.id) ?? "" }));
  if (!place || !stories) {
    setUserStories(store, { requested: undefined });
    return;
  }
  const { view, selection, userStories } = store.getState();
  const { min, max } = view.limits;
  // What the user has opened or moved to meanwhile stays.
  const isAll = sameWindow(view.window, { start: min, end: max });
  const { window, ...shown } = restorePlace(
    {
      story: place,
      event: selection.eventId ?? requested.event,
      window: isAll ? requested.window : view.window,
    },
    stories,
    view.limits,
  );
  // One change of state: the address is never without a story in between.
  store.setState({
    ...shown,
    cursor: undefined,
    view: { ...view, window },
    userStories: { ...userStories, requested: undefined, collectingId: undefined },
  });
}
