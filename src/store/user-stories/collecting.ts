/** Picks events for a story from the list, the search and the details. After a reload, picking continues in the same story. */
import { eventStep, indexOfEvent, insertStep, removeStep } from "../../model/stories/edit-user-story";
import type { Story } from "../../model/chronicle/chronicle";
import { presentStory } from "../../model/chronicle/moved";
import type { AppStore } from "../app-store";
import type { LastCollected } from "./last-collected";
import { selectChronicleName, selectCollecting } from "./selectors";
import { STORY_KIND, type StoryRepository } from "./story-drafts";

export type CollectingDeps = {
  readonly store: AppStore;
  readonly repository: StoryRepository;
  /** Starts picking for a new, empty story. @returns its id */
  readonly create: () => string;
  readonly change: (id: string, change: (story: Story) => Story) => void;
  readonly lastCollected?: LastCollected | undefined;
};

export type Collecting = {
  readonly toggleEvent: (eventId: string) => void;
  /** Ends picking. @returns the id of the story if nothing is in it */
  readonly end: () => string | undefined;
  /** The story was deleted. */
  readonly forget: (id: string) => void;
  readonly dispose: () => void;
};

export function startCollecting({ store, repository, create, change, lastCollected }: CollectingDeps): Collecting {
  let lastId = lastCollected?.read();
  let isDisposed = false;
  /** Set while the story of the last visit is loading. */
  let resuming: Promise<void> | undefined;
  const remember = (id: string | undefined) => {
    lastId = id;
    lastCollected?.write(id);
  };
  const stop = store.subscribe(
    ({ userStories }) => userStories.collectingId,
    (id) => id !== undefined && remember(id),
  );
  const isCollecting = () => store.getState().userStories.collectingId !== undefined;

  const resume = async (id: string): Promise<void> => {
    const draft = await repository.load(id);
    if (isDisposed || isCollecting()) return;
    const here = selectChronicleName(store.getState())?.key ?? "";
    if (draft && draft.saveState.status !== "deleted" && draft.chronicle.key === here) store.actions.collectFor(id);
    else remember(undefined);
  };
  /** A step may name the event by an old id. */
  const indexIn = (story: Story | undefined, eventId: string): number => {
    const { chronicle } = store.getState();
    if (!story) return -1;
    return indexOfEvent(chronicle.status === "ready" ? presentStory(chronicle.chronicle, story) : story, eventId);
  };
  const toggle = (eventId: string): void => {
    const id = store.getState().userStories.collectingId ?? create();
    const at = indexIn(repository.get(id)?.story, eventId);
    change(id, (now) => (at >= 0 ? removeStep(now, at) : insertStep(now, eventStep(eventId))));
  };
  return {
    toggleEvent(eventId) {
      if (!resuming && (isCollecting() || lastId === undefined)) {
        toggle(eventId);
        return;
      }
      resuming = (resuming ?? resume(lastId ?? "")).then(() => {
        resuming = undefined;
        if (isDisposed) return;
        const collecting = selectCollecting(store.getState());
        // The button said "Add": an event that the story has already is not removed.
        if (indexIn(collecting?.story, eventId) < 0) toggle(eventId);
      });
    },
    end() {
      const collecting = selectCollecting(store.getState());
      store.actions.setUserStories({ collectingId: undefined });
      remember(undefined);
      return collecting && STORY_KIND.isEmpty(collecting) ? collecting.story.id : undefined;
    },
    forget(id) {
      if (store.getState().userStories.collectingId === id) store.actions.setUserStories({ collectingId: undefined });
      if (lastId === id) remember(undefined);
    },
    dispose() {
      isDisposed = true;
      stop();
    },
  };
}
