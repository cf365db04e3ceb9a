import { encodeViewLink } from "../../model/links/view-link";
import type { AppStore } from "../../store/app-store";
import { linkOf } from "../../store/sync-url";
import { readFragment, writeFragment } from "../../model/links/fragment";
import { randomId } from "../../model/random-id";
import { changeFragment } from "../../store/page-fragment";
import { sessionIn } from "./session";
import { setPresenterWindow } from "./session-transport";

/**
 * Returns the session id of this window. Creates one if needed and writes it to the URL fragment, so it survives a
 * reload.
 */
export function ensureSession(page: Window = window): string {
  const found = sessionIn(page.location.hash);
  if (found !== undefined) return found;
  const id = randomId();
  // A sandboxed frame may refuse; the link between the windows then ends with a reload.
  changeFragment({ session: id }, page);
  return id;
}

/** URL of the presenter view. A story that is not stored in this browser stays in the fragment. */
export function presenterAddress(store: AppStore, id: string, page: Window = window): string {
  const { mode: _mode, window: _window, event: _event, ...link } = linkOf(store.getState());
  const fragment = writeFragment({ ...readFragment(page.location.hash), session: id });
  return new URL(`${encodeViewLink({ ...link, mode: "presenter" })}${fragment}`, page.location.href).href;
}

/** @returns false if the browser blocked the popup */
export function openPresenter(address: string, id: string, page: Window = window): boolean {
  const opened = page.open(address, `throughline-${id}`, "popup,width=1280,height=820");
  setPresenterWindow(opened);
  opened?.focus();
  return opened !== null;
}
