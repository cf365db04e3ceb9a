import { encodeViewLink } from "../../model/links/view-link";
import type { AppStore } from "../../store/app-store";
import { linkOf } from "../../store/sync-url";
import { readFragment, writeFragment } from "../../model/links/fragment";
import { randomId } from "../../model/random-id";
import { changeFragment } from "../../store/page-fragment";
import { sessionIn } from "./session";
import { setPresenterWindow } from "./session-transport";

/** The session of this window, in its address from now on, so that a reload keeps it. */
export function ensureSession(page: Window = window): string {
  const found = sessionIn(page.location.hash);
  if (found !== undefined) return found;
  const id = randomId();
  // A sandboxed frame may refuse; the other window then finds this one only until a reload.
  changeFragment({ session: id }, page);
  return id;
}

/** The address of the window of who presents. A story that no browser keeps goes along. */
export function presenterAddress(store: AppStore, id: string, page: Window = window): string {
  const { mode: _mode, window: _window, event: _event, ...link } = linkOf(store.getState());
  const fragment = writeFragment({ ...readFragment(page.location.hash), session: id });
  return new URL(`${encodeViewLink({ ...link, mode: "presenter" })}${fragment}`, page.location.href).href;
}

/** @returns whether the browser let it open */
export function openPresenter(address: string, id: string, page: Window = window): boolean {
  const opened = page.open(address, `throughline-${id}`, "popup,width=1280,height=820");
  setPresenterWindow(opened);
  opened?.focus();
  return opened !== null;
}
