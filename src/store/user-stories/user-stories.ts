/** The deeds on stories of the reader's own. Comes late, by `withOwnStories`; one object for a store. */
import {
  type RemoteChange,
  type StoryStorage,
  storageName,
  openStoryStorage,
} from "../../data/user-stories/story-storage";
import type { Story } from "../../model/chronicle/chronicle";
import { DEFAULT_MODE, MODES } from "../../model/mode";
import { newUserStoryId, userStoryIdOf } from "../../model/stories/user-story-id";
import { type UserStory } from "../../model/stories/user-story";
import { copyOf, eventStep, indexOfEvent, insertStep, removeStep } from "../../model/stories/edit-user-story";
import type { StoryPlace } from "../../model/stories/story";
import type { AppStore } from "../app-store";
import type { StoryDraft, EditHistory, StoryImport } from "../state";
import { loadDraft, isSameStory, openLink, openRequested, readSaved } from "./load-story";
import { draftOf, dropDraft, noteChange, patchDraft, putDraft, setUserStories } from "./draft-table";
import { followFragment } from "./sync-fragment";
import { historyOf, noteStep, stepBack, stepForward } from "./history";
import { type LastCollected, lastCollectedOf } from "./last-collected";
import { saveDrafts } from "./save-drafts";
import { selectChronicleName, selectCollecting } from "./selectors";
import { type StoryFile, allStoriesFile, importStories } from "./story-files";

export type UserStoryActions = {
  readonly list: StoryStorage["list"];
  /** Gets it onto the page. @returns whether this browser has it */
  readonly load: (id: string) => Promise<boolean>;
  readonly openRequested: (place: StoryPlace) => Promise<void>;
  readonly openLink: (code: string, place: StoryPlace) => Promise<void>;
  /** A new story, to pick events for. @returns its id */
  readonly create: () => string;
  /** Goes on picking for a story that is on the page. */
  readonly collectFor: (id: string) => void;
  /** Ends picking; a story without anything in it is not kept. */
  readonly endCollecting: () => void;
  /** Opens the editor for a story that is on the page. */
  readonly edit: (id: string) => void;
  readonly leaveEditor: () => void;
  /** One's own story out of any other. @returns its id */
  readonly copy: (story: Story, chronicle?: UserStory["chronicle"]) => string;
  /** @param field  what is being typed in: its letters are taken back together */
  readonly change: (id: string, change: (story: Story) => Story, field?: string) => void;
  /** Takes the last change of this visit back. @returns how many more there are; nothing where there was none */
  readonly undo: (id: string) => number | undefined;
  /** The same for the last one that was taken back. */
  readonly redo: (id: string) => number | undefined;
  /**
   * Puts the event into the story that is being made, or takes it out. Where none is, goes on with the one that events were
   * picked for last, if it is of this chronicle, or begins one.
   */
  readonly toggleEvent: (eventId: string) => void;
  readonly removeStep: (id: string, index: number) => void;
  /** @returns what was deleted, for `restore`; nothing where it could not be */
  readonly remove: (id: string) => Promise<UserStory | undefined>;
  readonly restore: (own: UserStory) => void;
  /** Keeps a story that came with a link. @returns its id, which is another */
  readonly saveCopy: (id: string) => string;
  readonly retrySave: (id: string) => void;
  /** After another tab has saved another version: mine becomes a copy. @returns its id */
  readonly keepBoth: (id: string) => Promise<string>;
  readonly takeRemote: (id: string) => Promise<void>;
  readonly importFile: (file: File) => Promise<StoryImport>;
  readonly exportAll: () => Promise<StoryFile>;
  /** Saves what waits. */
  readonly flush: () => Promise<void>;
  /** Ends all that was started for them; nothing is saved any more. */
  readonly dispose: () => void;
};

const made = new WeakMap<AppStore, UserStoryActions>();

/** The same object at every call for a store. */
export function userStoryActionsOf(store: AppStore): UserStoryActions {
  const found = made.get(store);
  if (found) return found;
  const folder = new URL(".", document.baseURI).pathname;
  const storage = openStoryStorage({
    name: storageName(folder),
    onRemoteChange: (change) => void onMessage(store, storage, change),
  });
  const stories = createUserStoryActions(store, storage, lastCollectedOf(folder));
  const own: UserStoryActions = {
    ...stories,
    dispose: () => {
      stories.dispose();
      storage.close();
      made.delete(store);
    },
  };
  made.set(store, own);
  return own;
}

/** A story that is here unchanged follows the other tab; one with changes is asked about when it is saved. */
export async function onMessage(store: AppStore, storage: StoryStorage, { id, version }: RemoteChange): Promise<void> {
  noteChange(store);
  const here = draftOf(store, id);
  if (!here || here.saveState.status === "transient") return;
  if (version === 0) {
    patchDraft(store, id, { saveState: { status: "deleted" } });
    return;
  }
  const isGone = here.saveState.status === "deleted";
  if (!isGone && (here.saveState.status !== "saved" || version <= here.version)) return;
  const theirs = await readSaved(storage, id);
  if (!theirs || draftOf(store, id) !== here) return;
  const isChanged = isGone && !isSameStory(theirs, here);
  patchDraft(
    store,
    id,
    isChanged ? { saveState: { status: "conflict" } } : { ...theirs, saveState: { status: "saved" } },
  );
}

/**
 * @param keep  where they are kept
 * @param last  which one events were picked for, over a reload
 */
export function createUserStoryActions(store: AppStore, storage: StoryStorage, last?: LastCollected): UserStoryActions {
  const saver = saveDrafts(store, storage);
  const stopFragment = followFragment(store);
  const stopCollecting = store.subscribe(
    (state) => state.userStories.collectingId,
    (id) => id !== undefined && remember(id),
  );
  let lastId = last?.read();
  const remember = (id: string | undefined) => {
    lastId = id;
    last?.write(id);
  };
  let isStopped = false;
  /** Set while the story of the last visit is on its way. */
  let resuming: Promise<unknown> | undefined;
  const resume = async (id: string) => {
    const draft = await loadDraft(store, storage, id);
    if (isStopped || store.getState().userStories.collectingId !== undefined) return;
    if (draft && draft.saveState.status !== "deleted" && draft.chronicle.key === nameHere().key) own.collectFor(id);
    else remember(undefined);
  };
  const nameHere = () => selectChronicleName(store.getState()) ?? { key: "", title: "" };
  const add = (story: Story, chronicle = nameHere()): string => {
    putDraft(store, { story, chronicle, version: 0, saveState: { status: "waiting" } });
    return story.id;
  };
  /** Whoever stands in one story goes on in another. */
  const switchStory = (from: string, to: string) => {
    const { userStories, story } = store.getState();
    if (userStories.collectingId === from) setUserStories(store, { collectingId: to });
    if (story && userStoryIdOf(story.id) === from)
      store.setState({ story: { ...story, id: story.id.replace(from, to) } });
  };
  const put = ({ story, saveState: { status } }: StoryDraft, history: EditHistory) => {
    setUserStories(store, { history });
    // Neither is saved before the reader has chosen; one that is being saved is looked at again afterwards.
    const isHeld = status !== "waiting" && status !== "saved" && status !== "failed";
    patchDraft(store, story.id, { story: history.now, ...(isHeld ? {} : { saveState: { status: "waiting" } }) });
  };
  const walk = (id: string, step: typeof stepBack): EditHistory | undefined => {
    const [draft, history] = [draftOf(store, id), historyOf(store.getState(), id)];
    const next = history && step(history);
    if (draft && next) put(draft, next);
    return next;
  };
  const own: UserStoryActions = {
    list: storage.list,
    load: async (id) => (await loadDraft(store, storage, id)) !== undefined,
    openRequested: (place) => openRequested(store, storage, place),
    openLink: (code, place) => openLink(store, storage, code, place),
    create() {
      const id = add({ id: newUserStoryId(), title: "", steps: [] });
      own.collectFor(id);
      return id;
    },
    // The bar of a story that is read gives way to that of the one that is made.
    collectFor: (id) =>
      store.setState((s) => ({
        story: undefined,
        userStories: { ...s.userStories, collectingId: id, requested: undefined },
      })),
    endCollecting() {
      const { collectingId } = store.getState().userStories;
      setUserStories(store, { collectingId: undefined });
      remember(undefined);
      const draft = collectingId === undefined ? undefined : draftOf(store, collectingId);
      if (draft && draft.story.steps.length === 0 && draft.story.title === "") void own.remove(draft.story.id);
    },
    // In one deed each: Back is to undo them in one step.
    edit(id) {
      if (MODES[store.getState().mode].canLeave) store.setState({ mode: "edit", story: { id, step: 1 } });
    },
    leaveEditor() {
      store.setState({ mode: DEFAULT_MODE, story: undefined });
    },
    copy: (story, chronicle) => add(copyOf(story, newUserStoryId()), chronicle),
    change(id, change, field) {
      const draft = draftOf(store, id);
      const story = draft && change(draft.story);
      if (!story || story === draft.story) return;
      const history = noteStep(store.getState().userStories.history, draft.story, story, field);
      put(draft, history);
    },
    undo(id) {
      const back = walk(id, stepBack);
      return back?.past.length;
    },
    redo(id) {
      const forth = walk(id, stepForward);
      return forth?.future.length;
    },
    toggleEvent(eventId) {
      const { collectingId } = store.getState().userStories;
      if (resuming || (collectingId === undefined && lastId !== undefined)) {
        resuming = (resuming ?? resume(lastId ?? "")).then(() => {
          resuming = undefined;
          if (isStopped) return;
          const collecting = selectCollecting(store.getState());
          // The button said "Add": what the story has already is not taken out.
          if (!collecting || indexOfEvent(collecting.story, eventId) < 0) own.toggleEvent(eventId);
        });
        return;
      }
      const id = collectingId ?? own.create();
      const at = indexOfEvent(draftOf(store, id)?.story ?? { id, title: "", steps: [] }, eventId);
      if (at >= 0) own.removeStep(id, at);
      else own.change(id, (story) => insertStep(story, eventStep(eventId)));
    },
    removeStep: (id, index) => own.change(id, (story) => removeStep(story, index)),
    async remove(id) {
      await loadDraft(store, storage, id);
      await saver.hold(id);
      const removed = await storage.remove(id);
      saver.release(id);
      const draft = draftOf(store, id);
      // What was never kept is gone with the page's own copy.
      if (!removed.ok && draft?.version !== 0) return undefined;
      const { collectingId } = store.getState().userStories;
      if (collectingId === id) setUserStories(store, { collectingId: undefined });
      if (lastId === id) remember(undefined);
      if (userStoryIdOf(store.getState().story?.id ?? "") === id) store.actions.leaveStory();
      dropDraft(store, id);
      noteChange(store);
      return draft;
    },
    restore: ({ story, chronicle }) => void add(story, chronicle),
    saveCopy(id) {
      const draft = draftOf(store, id);
      if (!draft) return id;
      const copy = add({ ...draft.story, id: newUserStoryId() }, draft.chronicle);
      switchStory(id, copy);
      dropDraft(store, id);
      return copy;
    },
    retrySave(id) {
      if (draftOf(store, id)?.saveState.status === "failed")
        patchDraft(store, id, { saveState: { status: "waiting" } });
    },
    async keepBoth(id) {
      const mine = draftOf(store, id);
      if (!mine) return id;
      const copy = own.copy(mine.story, mine.chronicle);
      switchStory(id, copy);
      await own.takeRemote(id);
      return copy;
    },
    async takeRemote(id) {
      const theirs = await readSaved(storage, id);
      if (theirs) patchDraft(store, id, { ...theirs, saveState: { status: "saved" } });
    },
    importFile: (file) => importStories(store, storage, file),
    exportAll: () => allStoriesFile(store, storage),
    flush: saver.flush,
    dispose: () => {
      isStopped = true;
      stopCollecting();
      stopFragment();
      saver.dispose();
    },
  };
  return own;
}
