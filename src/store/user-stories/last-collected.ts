/** The story that events were picked for last, across reloads. `localStorage` may be blocked, full, or hold anything. */
import { userStoryIdOf } from "../../model/stories/user-story-id";

export type LastCollected = {
  readonly read: () => string | undefined;
  readonly write: (id: string | undefined) => void;
};

/** @param folder  path of the app: several apps may share an origin */
export function lastCollectedOf(folder: string, storage: () => Storage = () => localStorage): LastCollected {
  const key = `throughline:${folder}:making`;
  return {
    read: () => {
      try {
        const id = storage().getItem(key) ?? "";
        return userStoryIdOf(id) === id ? id : undefined;
      } catch {
        return undefined;
      }
    },
    write: (id) => {
      try {
        if (id === undefined) storage().removeItem(key);
        else storage().setItem(key, id);
      } catch {
        // The next pick after a reload then starts another story.
      }
    },
  };
}
