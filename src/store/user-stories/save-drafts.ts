/** Saves what is changed by itself: soon after an edit, one save of a story at a time, and at once when the page goes. */
import type { StoryStorage } from "../../data/user-stories/story-storage";
import type { AppStore } from "../app-store";
import type { StoryDraft } from "../state";
import { draftOf, noteChange, patchDraft } from "./draft-table";

/** From the first edit, not the last: who types without a pause is saved too. */
const SAVE_AFTER_MS = 500;

/** Whether something would be lost with the page. */
const isUnsaved = ({ saveState, story }: StoryDraft): boolean =>
  saveState.status !== "saved" &&
  saveState.status !== "transient" &&
  saveState.status !== "deleted" &&
  (story.steps.length > 0 || story.title !== "");

export type Saver = {
  /** Resolves when nothing waits any more, or cannot be saved. */
  readonly flush: () => Promise<void>;
  /** Saves nothing of this story until it is released. Resolves when no save of it runs any more. */
  readonly hold: (id: string) => Promise<void>;
  readonly release: (id: string) => void;
  readonly dispose: () => void;
};

export function saveDrafts(store: AppStore, storage: StoryStorage, page: Window = window): Saver {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();
  const held = new Set<string>();
  let isStopped = false;

  const save = async (id: string): Promise<void> => {
    const draft = draftOf(store, id);
    if (draft?.saveState.status !== "waiting" || held.has(id)) return;
    patchDraft(store, id, { saveState: { status: "saving" } });
    const saved = await storage.save(draft, { mustExist: draft.version > 0 });
    const now = draftOf(store, id);
    // It was deleted meanwhile, here or in another tab, or replaced by the version of another tab.
    if (now?.saveState.status !== "saving" || now.version !== draft.version) return;
    if (!saved.ok) {
      const { why } = saved;
      patchDraft(store, id, {
        saveState: why === "conflict" || why === "deleted" ? { status: why } : { status: "failed", why },
      });
      return;
    }
    const isLatest = now.story === draft.story;
    patchDraft(store, id, { version: saved.version, saveState: { status: isLatest ? "saved" : "waiting" } });
    noteChange(store);
  };

  const run = (id: string): Promise<void> => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const before = running.get(id);
    const next = (before ?? Promise.resolve())
      .then(() => save(id))
      .finally(() => {
        if (running.get(id) !== next) return;
        running.delete(id);
        look();
      });
    running.set(id, next);
    return next;
  };

  const look = () => {
    if (isStopped) return;
    for (const [
      id,
      {
        saveState: { status },
      },
    ] of store.getState().userStories.drafts)
      if (status === "waiting" && !timers.has(id) && !running.has(id) && !held.has(id))
        timers.set(
          id,
          setTimeout(() => void run(id), SAVE_AFTER_MS),
        );
  };

  const flush = async () => {
    const waiting = [...store.getState().userStories.drafts].filter(
      ([, draft]) => draft.saveState.status === "waiting",
    );
    await Promise.all(waiting.map(([id]) => run(id)));
    await Promise.all(running.values());
  };
  const leave = () => void flush();
  const hide = () => page.document.visibilityState === "hidden" && leave();
  const warn = (event: BeforeUnloadEvent) => {
    if ([...store.getState().userStories.drafts.values()].some(isUnsaved)) event.preventDefault();
  };
  // A page that listens for this one is not kept ready for Back: only while it is needed.
  let warns = false;
  const stopStore = store.subscribe(
    ({ userStories }) => userStories.drafts,
    (drafts) => {
      look();
      const isNeeded = [...drafts.values()].some(isUnsaved);
      if (isNeeded === warns) return;
      warns = isNeeded;
      if (warns) page.addEventListener("beforeunload", warn);
      else page.removeEventListener("beforeunload", warn);
    },
    { fireImmediately: true },
  );
  page.addEventListener("pagehide", leave);
  page.document.addEventListener("visibilitychange", hide);
  return {
    flush,
    hold: async (id) => {
      held.add(id);
      clearTimeout(timers.get(id));
      timers.delete(id);
      await running.get(id);
    },
    release: (id) => {
      held.delete(id);
      look();
    },
    dispose: () => {
      isStopped = true;
      stopStore();
      timers.forEach((timer) => clearTimeout(timer));
      page.removeEventListener("beforeunload", warn);
      page.removeEventListener("pagehide", leave);
      page.document.removeEventListener("visibilitychange", hide);
    },
  };
}
