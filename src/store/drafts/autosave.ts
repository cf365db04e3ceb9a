/** Saves drafts that wait for it: soon after an edit, and one save of a draft at a time. */
import type { DraftStorage, Versioned } from "../../data/drafts/draft-storage";
import { type Draft, afterSave } from "./draft";
import type { DraftTable } from "./draft-table";

/** Counted from the first edit, not the last: continuous typing is saved too. */
const SAVE_AFTER_MS = 500;

export type Autosave = {
  /** Saves at once. Resolves when no save is pending, or none can be done. */
  readonly flush: () => Promise<void>;
  /** Saves nothing of this draft until it is released. Resolves when no save of it is running. */
  readonly hold: (id: string) => Promise<void>;
  readonly release: (id: string) => void;
  readonly dispose: () => void;
};

export function startAutosave<T extends Versioned>(
  table: DraftTable<T>,
  storage: Pick<DraftStorage<T, unknown>, "save">,
): Autosave {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const running = new Map<string, Promise<void>>();
  const held = new Set<string>();
  let isDisposed = false;

  const isWaiting = (draft: Draft<T>) => draft.saveState.status === "waiting";

  const save = async (id: string): Promise<void> => {
    const draft = table.get(id);
    if (!draft || !isWaiting(draft) || held.has(id)) return;
    const started: Draft<T> = { ...draft, saveState: { status: "saving" } };
    table.put([started]);
    const result = await storage.save(draft, { mustExist: draft.version > 0 });
    const now = table.get(id);
    const next = now && afterSave(now, started, result);
    if (!next || next === now) return;
    table.put([next]);
    if (result.ok) table.savedChanged();
  };

  const run = (id: string): Promise<void> => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const next = (running.get(id) ?? Promise.resolve())
      .then(() => save(id))
      .finally(() => {
        if (running.get(id) !== next) return;
        running.delete(id);
        schedule();
      });
    running.set(id, next);
    return next;
  };

  const schedule = () => {
    if (isDisposed) return;
    for (const [id, draft] of table.all())
      if (isWaiting(draft) && !timers.has(id) && !running.has(id) && !held.has(id))
        timers.set(
          id,
          setTimeout(() => void run(id), SAVE_AFTER_MS),
        );
  };

  const stop = table.subscribe(schedule);
  schedule();
  return {
    flush: async () => {
      const waiting = [...table.all()].filter(([, draft]) => isWaiting(draft));
      await Promise.all(waiting.map(([id]) => run(id)));
      await Promise.all(running.values());
    },
    hold: async (id) => {
      held.add(id);
      clearTimeout(timers.get(id));
      timers.delete(id);
      await running.get(id);
    },
    release: (id) => {
      held.delete(id);
      schedule();
    },
    dispose: () => {
      isDisposed = true;
      stop();
      timers.forEach((timer) => clearTimeout(timer));
    },
  };
}
