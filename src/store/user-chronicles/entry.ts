/** The way from the first view to drafts of chronicles, whose code is loaded on first use. */
import type { AppStore } from "../app-store";
import type { UserChronicleActions } from "./user-chronicles";

/** Runs the callback once the actions are loaded. If they cannot be, the user gets a notice. Never rejects. */
export const withUserChronicles = (
  store: AppStore,
  action: (actions: UserChronicleActions) => Promise<unknown>,
): Promise<unknown> =>
  import("./user-chronicles")
    .then(({ userChronicleActionsOf }) => action(userChronicleActionsOf(store)))
    .catch(() => store.actions.notify({ code: "part.unreachable", severity: "warning", where: "editor" }));
