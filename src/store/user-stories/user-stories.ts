/** The actions on user stories: the face of this folder. Loaded by `withUserStories`; one object for each store. */
import type { RemoteChange } from "../../data/drafts/draft-storage";
import { type StoryStorage, openStoryStorage, storageName } from "../../data/user-stories/story-storage";
import type { Story } from "../../model/chronicle/chronicle";
import { copyOf, removeStep } from "../../model/stories/edit-user-story";
import type { StoryPlace } from "../../model/stories/story";
import type { UserStory } from "../../model/stories/user-story";
import { newUserStoryId, userStoryIdOf } from "../../model/stories/user-story-id";
import type { AppStore } from "../app-store";
import { oneForEachStore } from "../drafts/one-for-each-store";
import { type UndoHistory, recordEdit, redoEdit, undoEdit } from "../drafts/undo-history";
import { startCollecting } from "./collecting";
import { type LastCollected, lastCollectedOf } from "./last-collected";
import { openLink, openRequested } from "./open-story";
import { selectChronicleName, selectHistory } from "./selectors";
import type { StoryImport } from "./slice";
import { STORY_KIND, createStoryRepository } from "./story-drafts";
import { type StoryFile, allStoriesFile, readStoryFile } from "./story-files";
import { syncFragment } from "./sync-fragment";

export type UserStoryActions = {
  /** Summaries of all saved stories. */
  readonly list: StoryStorage["list"];
  /** Puts a saved story on the page. @returns whether this browser has it */
  readonly load: (id: string) => Promise<boolean>;
  readonly openRequested: (place: StoryPlace) => Promise<void>;
  readonly openLink: (code: string, place: StoryPlace) => Promise<void>;
  /** A new story, to pick events for. @returns its id */
  readonly create: () => string;
  /** Continues picking for a loaded story. */
  readonly collectFor: (id: string) => void;
  /** Ends picking. A story with nothing in it is deleted. */
  readonly endCollecting: () => void;
  /** Opens the editor for a loaded story. */
  readonly edit: (id: string) => void;
  readonly leaveEditor: () => void;
  /** A user story from any other story. @returns its id */
  readonly copy: (story: Story, chronicle?: UserStory["chronicle"]) => string;
  /** @param field  the field being typed in: consecutive edits of it are undone together */
  readonly change: (id: string, change: (story: Story) => Story, field?: string) => void;
  /** Undoes the last change since the page was opened. @returns how many more there are; `undefined` if there was none */
  readonly undo: (id: string) => number | undefined;
  /** The same for the last one that was undone. */
  readonly redo: (id: string) => number | undefined;
  /**
   * Adds the event to the story being collected, or removes it. If none is, continues with the last one, if it is of
   * this chronicle, or creates one.
   */
  readonly toggleEvent: (eventId: string) => void;
  readonly removeStep: (id: string, index: number) => void;
  /** @returns what was deleted, for `restore`; `undefined` if it could not be deleted */
  readonly remove: (id: string) => Promise<UserStory | undefined>;
  readonly restore: (userStory: UserStory) => void;
  /** Saves a story that came with a link, or was deleted in another tab. @returns its new id */
  readonly saveCopy: (id: string) => string;
  readonly retrySave: (id: string) => void;
  /** After a conflict with another tab: this version becomes a copy. @returns the id of the copy */
  readonly keepBoth: (id: string) => Promise<string>;
  /** After a conflict with another tab: takes its version. */
  readonly takeRemote: (id: string) => Promise<void>;
  readonly importFile: (file: File) => Promise<StoryImport>;
  readonly exportAll: () => Promise<StoryFile>;
  /** Saves what is pending. */
  readonly flush: () => Promise<void>;
  /** To be called when another tab has saved or deleted a story. */
  readonly onRemoteChange: (change: RemoteChange) => Promise<void>;
  /** Ends everything that was started for them; nothing is saved afterwards. */
  readonly dispose: () => void;
};

/** Referentially stable for a store until disposed. */
export const userStoryActionsOf = oneForEachStore((store): UserStoryActions => {
  const folder = new URL(".", document.baseURI).pathname;
  const storage = openStoryStorage({
    name: storageName(folder),
    onRemoteChange: (change) => void created.onRemoteChange(change),
  });
  const created = createUserStoryActions(store, storage, lastCollectedOf(folder));
  return created;
});

/** Disposing the actions closes the storage. */
export function createUserStoryActions(
  store: AppStore,
  storage: StoryStorage,
  lastCollected?: LastCollected,
): UserStoryActions {
  const repository = createStoryRepository(store, storage);
  const stopFragment = syncFragment(store);
  const { setUserStories, collectFor, editStory, leaveEditor, switchStory } = store.actions;
  const add = (story: Story, chronicle = selectChronicleName(store.getState()) ?? { key: "", title: "" }): string =>
    repository.add({ story, chronicle, version: 0 });
  const create = () => {
    const id = add({ id: newUserStoryId(), title: "", steps: [] });
    collectFor(id);
    return id;
  };

  const setStory = (id: string, history: UndoHistory<Story>) => {
    setUserStories({ history });
    repository.edit(id, (draft) => ({ ...draft, story: history.now }));
  };
  const change: UserStoryActions["change"] = (id, edit, field) => {
    const before = repository.get(id)?.story;
    const after = before && edit(before);
    if (after && after !== before) setStory(id, recordEdit(store.getState().userStories.history, before, after, field));
  };
  const walk = (id: string, step: typeof undoEdit): UndoHistory<Story> | undefined => {
    const history = selectHistory(store.getState(), id);
    const next = history && step(history);
    if (next) setStory(id, next);
    return next;
  };
  const collecting = startCollecting({ store, repository, create, change, lastCollected });

  const actions: UserStoryActions = {
    list: repository.list,
    load: async (id) => (await repository.load(id)) !== undefined,
    openRequested: (place) => openRequested(store, repository, place),
    openLink: (code, place) => openLink(store, repository, code, place),
    create,
    collectFor,
    endCollecting() {
      const emptyId = collecting.end();
      if (emptyId !== undefined) void actions.remove(emptyId);
    },
    edit: editStory,
    leaveEditor,
    copy: (story, chronicle) => add(copyOf(story, newUserStoryId()), chronicle),
    change,
    undo: (id) => walk(id, undoEdit)?.past.length,
    redo: (id) => walk(id, redoEdit)?.future.length,
    toggleEvent: collecting.toggleEvent,
    removeStep: (id, index) => change(id, (story) => removeStep(story, index)),
    remove: (id) =>
      repository.remove(id, () => {
        collecting.forget(id);
        if (userStoryIdOf(store.getState().story?.id ?? "") === id) store.actions.leaveStory();
      }),
    restore: ({ story, chronicle }) => void add(story, chronicle),
    saveCopy(id) {
      const draft = repository.get(id);
      if (!draft) return id;
      const copy = add({ ...draft.story, id: newUserStoryId() }, draft.chronicle);
      switchStory(id, copy);
      repository.discard(id);
      return copy;
    },
    retrySave: repository.retrySave,
    async keepBoth(id) {
      const mine = repository.get(id);
      if (!mine) return id;
      const copy = repository.add(STORY_KIND.copy(mine));
      switchStory(id, copy);
      await repository.takeRemote(id);
      return copy;
    },
    takeRemote: repository.takeRemote,
    async importFile(file) {
      const { stories, problems } = await readStoryFile(file);
      const imported = { file: file.name, stories: await repository.importAll(stories), problems };
      setUserStories({ imported });
      return imported;
    },
    exportAll: () => allStoriesFile(repository),
    flush: repository.flush,
    onRemoteChange: repository.onRemoteChange,
    dispose: () => {
      collecting.dispose();
      stopFragment();
      repository.dispose();
    },
  };
  return actions;
}
