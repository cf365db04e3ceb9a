/** The deeds on stories of the reader's own come late: most readers never make one. */
import type { AppStore } from "../app-store";
import type { UserStoryActions } from "./user-stories";

/** Does something with them as soon as their code is here; when it does not come, the reader is told. */
export function withUserStories(store: AppStore, action: (actions: UserStoryActions) => void): void {
  import("./user-stories").then(
    ({ userStoryActionsOf }) => action(userStoryActionsOf(store)),
    () => store.actions.notify({ code: "part.unreachable", severity: "warning", where: "own-stories" }),
  );
}
