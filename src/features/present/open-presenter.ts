import { encodeViewLink } from "../../model/view-link";
import type { AppStore } from "../../store/app-store";
import { linkOf } from "../../store/sync-url";
import { rememberOpened } from "./session-line";
import { newSessionId, sessionFragment, sessionIn } from "./session";

/** The session of this window, in its address from now on, so that a reload keeps it. */
export function ownSession(page: Window = window): string {
  const found = sessionIn(page.location.hash);
  if (found !== undefined) return found;
  const id = newSessionId();
  try {
    page.history.replaceState(null, "", `${page.location.pathname}${page.location.search}${sessionFragment(id)}`);
  } catch {
    // A sandboxed frame; the other window then finds this one only until a reload.
  }
  return id;
}

/** The address of the window of who presents. */
export function presenterAddress(store: AppStore, id: string, page: Window = window): string {
  const { mode: _mode, window: _window, event: _event, ...link } = linkOf(store.getState());
  return new URL(`${encodeViewLink({ ...link, mode: "presenter" })}${sessionFragment(id)}`, page.location.href).href;
}

/** @returns whether the browser let it open */
export function openPresenter(address: string, id: string, page: Window = window): boolean {
  const opened = page.open(address, `throughline-${id}`, "popup,width=1280,height=820");
  rememberOpened(opened);
  opened?.focus();
  return opened !== null;
}
