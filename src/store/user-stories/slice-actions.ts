import { DEFAULT_MODE } from "../../model/mode";
import { clampPlace } from "../../model/stories/story";
import { userStoryIdOf } from "../../model/stories/user-story-id";
import { sameWindow } from "../../model/time";
import { type StoreAccess, enterMode } from "../overlay-actions";
import { restorePlace } from "../restore-link";
import { selectStories } from "../selectors/story";
import type { AppState } from "../state";
import type { RequestedStory, UserStoriesSlice, UserStorySliceActions } from "./slice";

export function userStorySliceActions({ get, set }: StoreAccess): UserStorySliceActions {
  const setUserStories = (part: Partial<UserStoriesSlice>) =>
    set((s) => ({ userStories: { ...s.userStories, ...part } }));
  return {
    setUserStories,
    collectFor: (id) =>
      set((s) => ({
        story: undefined,
        userStories: { ...s.userStories, collectingId: id, requested: undefined },
      })),
    editStory(id) {
      const entered = enterMode(get(), "edit");
      if (entered) set({ ...entered, story: { id, step: 1 } });
    },
    leaveEditor: () => set((s) => ({ ...enterMode(s, DEFAULT_MODE), story: undefined })),
    showRequested: (requested) => set((s) => requestedState(s, requested)),
    switchStory(from, to) {
      const { userStories, story } = get();
      if (userStories.collectingId === from) setUserStories({ collectingId: to });
      if (story && userStoryIdOf(story.id) === from) set({ story: { ...story, id: story.id.replace(from, to) } });
    },
  };
}

/** One state change, so that the URL always names the story. A story without a short version is shown whole. */
function requestedState(state: AppState, requested: RequestedStory): Partial<AppState> {
  const { view, selection, userStories } = state;
  const stories = selectStories(state);
  const place =
    stories &&
    (clampPlace(stories, requested) ?? clampPlace(stories, { ...requested, id: userStoryIdOf(requested.id) ?? "" }));
  if (!place || !stories) return { userStories: { ...userStories, requested: undefined } };
  const { min, max } = view.limits;
  // What the user has opened, or panned to, while the story was loading stays.
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
  return {
    ...shown,
    cursor: undefined,
    view: { ...view, window },
    userStories: { ...userStories, requested: undefined, collectingId: undefined },
  };
}
