/** Loads the channel to the host page, which a page that is not framed never needs. */
import type { AppStore } from "../../store/app-store";
import type { HostChannel } from "./host-channel";

/** Messages that are kept until the channel has loaded. */
const MAX_EARLY = 100;

/** @returns `undefined` if the page is not framed, or the code does not load: the timeline then works without its host */
export async function loadHostChannel(store: AppStore, page: Window = window): Promise<HostChannel | undefined> {
  if (page.parent === page) return undefined;
  const early: MessageEvent[] = [];
  const keep = (event: MessageEvent) => void (early.length < MAX_EARLY && early.push(event));
  page.addEventListener("message", keep);
  const module = await import("./connect-host").catch(() => undefined);
  page.removeEventListener("message", keep);
  const channel = module?.connectToHost(store, page);
  for (const event of early) page.dispatchEvent(event);
  return channel;
}
