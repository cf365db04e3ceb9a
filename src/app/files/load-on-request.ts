/** Fetches what the store wishes: one file at a time, the latest wish first. */
import type { CachedResponses } from "../../data/cached-responses";
import { loadChronicle } from "../../data/load-chronicle";
import type { LoadProgress } from "../../data/load-progress";
import { type Problem, showValue } from "../../model/problem";
import { type SourceRules, resolveSource } from "../../model/links/source-url";
import type { AppStore } from "../../store/app-store";
import type { AppState, LoadRequest } from "../../store/state";
import { BUNDLED } from "../start/preload-chronicle";

/** More often nobody can read it, and each time the page draws. */
const REPORT_EVERY_MS = 100;

const requestOf = ({ load }: AppState): LoadRequest | undefined =>
  load.status === "running" ? load.request : undefined;

/** @returns tells the store: each step's first progress at once, then the latest one so often, and so the last one too */
function nowAndThen({ actions }: AppStore, signal: AbortSignal): (progress: LoadProgress) => void {
  let reportedMs = Number.NEGATIVE_INFINITY;
  let reportedStep: LoadProgress["step"] | undefined;
  let latest: LoadProgress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  const report = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!latest || signal.aborted) return;
    reportedMs = performance.now();
    reportedStep = latest.step;
    actions.loadProgress(latest);
  };
  return (progress) => {
    latest = progress;
    const waitMs = reportedMs + REPORT_EVERY_MS - performance.now();
    if (progress.step !== reportedStep || waitMs <= 0) report();
    else timer ??= setTimeout(report, waitMs);
  };
}

/** What is allowed beyond what a reader may open. */
export const SOURCE_RULES: SourceRules = { allowsPrivate: import.meta.env.DEV && !import.meta.env.VITEST };

/** Of a file that is not the one of the build. */
type Foreign = {
  /** Another host than the page's own. */
  readonly host?: string | undefined;
};

/**
 * Serves every `requestLoad` from now on, and stops with every end of a wish.
 * @param page  the whole address of the page, without which no path can be resolved
 * @param rules  what is allowed beyond what a reader may open
 * @param kept  where copies of files that are not the bundled one are kept for the time without a network
 * @returns stops it
 */
export function openOnRequest(
  store: AppStore,
  page: string,
  load: typeof loadChronicle = loadChronicle,
  rules: SourceRules = SOURCE_RULES,
  kept?: CachedResponses,
): () => void {
  let current: AbortController | undefined;
  let refused: Problem | undefined;

  const open = async (source: string | File, request: LoadRequest, foreign?: Foreign) => {
    const { filter, dayOrder, columns, encoding, emptyDates } = request;
    const choices = { dayOrder, columns, encoding, emptyDates };
    const mine = new AbortController();
    current = mine;
    const result = await load(source, {
      filter,
      signal: mine.signal,
      onProgress: nowAndThen(store, mine.signal),
      ...(foreign ? { label: choices, kept } : {}),
      ...(foreign?.host === undefined ? {} : { isAllowed: (address) => resolveSource(address, page, rules).ok }),
    });
    if (mine.signal.aborted) {
      if (result.ok) result.beside?.filterWorker.stop();
      return;
    }
    if (result.ok) {
      const { chronicle, problems, beside, facts } = result;
      const imported = foreign && { ...facts, host: foreign.host, ...choices };
      store.actions.chronicleLoaded(chronicle, problems, beside, imported);
    } else store.actions.loadFailed(result.problems, result.assumptions);
    // After the events: a live region speaks of what is added to it, not of what it began with.
    if (refused) store.actions.notify(refused);
    refused = undefined;
  };

  return store.subscribe(requestOf, (request) => {
    current?.abort();
    if (!request) return;
    const { source, file } = request;
    if (file) return void open(file, request, {});
    if (source === undefined) return void open(new URL(BUNDLED, page).href, request);
    const address = resolveSource(source, page, rules);
    if (address.ok) return void open(address.href, request, { host: address.host });
    refused = {
      code: `link.src.${address.refusal}`,
      severity: "warning",
      where: "?src",
      value: showValue(address.shown),
    };
    store.actions.requestLoad();
  });
}
