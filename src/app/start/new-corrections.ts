/**
 * Finds out whether the log of corrections has entries that were not there when this browser opened the timeline last. Once
 * an update is taken, with "Update now" or by coming back, its data are the page’s; only then they can be compared.
 */
import { siteFactsOf } from "../../model/site/site-facts";
import type { AppStore } from "../../store/app-store";

/** Followed by the path of the timeline: a library has several on one host. */
const KEY = "throughline.corrections.1:";

type Log = { readonly count: number; readonly newest: string };

/** Offers the log if it has grown. Never throws: storage may be blocked, full, or contain anything. */
export function noteCorrections(
  { getState, actions }: AppStore,
  page: Document = document,
  storage: () => Storage = () => localStorage,
): void {
  const { chronicle: open, offline } = getState();
  // Another file has a log of its own, and no update of the site.
  if (open.status !== "ready" || open.source !== undefined) return;
  const key = KEY + new URL(siteFactsOf(page).chronicle, page.baseURI).pathname;
  const { corrections } = open.chronicle.meta;
  const log: Log = {
    count: corrections.length,
    newest: corrections.reduce((newest, { date }) => (date > newest ? date : newest), ""),
  };
  try {
    const before = readLog(JSON.parse(storage().getItem(key) ?? "null"));
    storage().setItem(key, JSON.stringify(log));
    // Not on the first visit. What is offered already matters more: the page is about to change again.
    const hasGrown = before && (log.count > before.count || log.newest > before.newest);
    if (hasGrown && offline.update === "none") actions.setOffline({ update: "corrected" });
  } catch {
    // The log is under "About this timeline" anyway.
  }
}

function readLog(value: unknown): Log | undefined {
  const { count, newest } = Object(value) as Partial<Record<keyof Log, unknown>>;
  return typeof count === "number" && typeof newest === "string" ? { count, newest } : undefined;
}
