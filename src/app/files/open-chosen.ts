import type { AppStore } from "../../store/app-store";
import type { OnAdded } from "./open-local-file";
import type { Chosen } from "./open-together";

/** Opens what the user chose or dropped. The code for it loads on demand. */
export async function openChosen(store: AppStore, chosen: Chosen, onAdded: OnAdded): Promise<void> {
  try {
    const { openTogether } = await import("./open-together");
    await openTogether(store, chosen, onAdded);
  } catch {
    store.actions.notify({ code: "part.unreachable", severity: "error", where: "" });
  }
}
