/** Which story events were picked for last, over a reload: `localStorage` may be blocked, full, or hold anything. */
import { ownIdOf } from "../../model/stories/user-story-id";

export type LastMaking = {
  readonly read: () => string | undefined;
  readonly write: (id: string | undefined) => void;
};

/** @param folder  of the app: several may share a host */
export function lastMakingOf(folder: string, storage: () => Storage = () => localStorage): LastMaking {
  const key = `throughline:${folder}:making`;
  return {
    read: () => {
      try {
        const id = storage().getItem(key) ?? "";
        return ownIdOf(id) === id ? id : undefined;
      } catch {
        return undefined;
      }
    },
    write: (id) => {
      try {
        if (id === undefined) storage().removeItem(key);
        else storage().setItem(key, id);
      } catch {
        // Then the next pick after a reload begins another story.
      }
    },
  };
}
