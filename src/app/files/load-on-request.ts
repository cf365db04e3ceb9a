/** Loads the file that the store requests: one at a time, the latest request wins. */
import type { CachedResponses } from "../../data/cached-responses";
import { loadChronicle } from "../../data/load-chronicle";
import type { LoadProgress } from "../../data/load-progress";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type Problem, showValue } from "../../model/problem";
import { type SourceRules, resolveSource } from "../../model/links/source-url";
import { draftIdOf, isDraftSource } from "../../model/user-chronicles/user-chronicle-id";
import type { AppStore } from "../../store/app-store";
import type { AppState, LoadRequest } from "../../store/state";
import { siteChronicle } from "../start/preload-chronicle";

/** More often would be unreadable, and each report renders the page. */
const REPORT_EVERY_MS = 100;

const requestOf = ({ load }: AppState): LoadRequest | undefined =>
  load.status === "running" ? load.request : undefined;

/** @returns reports to the store: the first progress of each step at once, then the latest one at this interval */
function throttleProgress({ actions }: AppStore, signal: AbortSignal): (progress: LoadProgress) => void {
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

/** Allows more sources in development. */
export const SOURCE_RULES: SourceRules = { allowsPrivate: import.meta.env.DEV && !import.meta.env.VITEST };

/** Without the code for it the chronicle opens all the same, without pictures. */
const joinPictures = (chronicle: Chronicle, { companions }: LoadRequest) =>
  import("./join-pictures").then(
    ({ joinPictures }) => joinPictures(chronicle, companions),
    () => undefined,
  );

const readDraft = async (store: AppStore, id: string | undefined) =>
  id === undefined
    ? ({ ok: false, why: "none" } as const)
    : import("../../store/user-chronicles/user-chronicles")
        .then(({ userChronicleActionsOf }) => userChronicleActionsOf(store).read(id))
        .catch(() => ({ ok: false, why: "unreachable" }) as const);

/** The chronicle of a single-file export has no address: nothing is beside it. */
const isEmbedded = ({ getState }: AppStore, { source, file }: LoadRequest): boolean =>
  getState().singleFile !== undefined && source === undefined && file === undefined;

/** The address of the data itself, for links to a page about a file. Without the code for it the page is requested. */
const dataAddress = (href: string, { source = href }: LoadRequest): Promise<string> =>
  import("../../model/links/data-address").then(
    ({ dataAddressOf }) => dataAddressOf(source) ?? href,
    () => href,
  );

/** A file other than the bundled one. */
type Foreign = {
  /** If it differs from the host of the page. */
  readonly host?: string | undefined;
};

/**
 * Serves every load request of the store, and aborts the load when the request ends.
 * @param page   the full URL of the page, to resolve paths
 * @param rules  which sources are allowed
 * @param cache  stores copies of files other than the bundled one for offline use
 * @returns stops it
 */
export function openOnRequest(
  store: AppStore,
  page: string,
  load: typeof loadChronicle = loadChronicle,
  rules: SourceRules = SOURCE_RULES,
  cache?: CachedResponses,
): () => void {
  let current: AbortController | undefined;
  let refused: Problem | undefined;

  const open = async (named: string | File, request: LoadRequest, foreign?: Foreign) => {
    const { filter, dayOrder, columns, encoding, emptyDates, sheet, edits } = request;
    const choices = { dayOrder, columns, encoding, emptyDates, sheet, edits };
    const controller = new AbortController();
    current = controller;
    // Other hosts do not wait for code that has nothing to do with them.
    const isPage = typeof named === "string" && /(?:google|github|dropbox)\.com$/.test(foreign?.host ?? "");
    const source = isPage ? await dataAddress(named, request) : named;
    if (controller.signal.aborted) return;
    const result = await load(source, {
      filter,
      signal: controller.signal,
      onProgress: throttleProgress(store, controller.signal),
      ...(foreign ? { label: choices, cache } : {}),
      ...(foreign?.host === undefined ? {} : { isAllowed: (address) => resolveSource(address, page, rules).ok }),
    });
    if (controller.signal.aborted) {
      if (result.ok) result.workerFilter?.filterWorker.stop();
      return;
    }
    if (result.ok) {
      const { chronicle, problems, workerFilter, facts } = result;
      const joined = request.file && (await joinPictures(chronicle, request));
      if (controller.signal.aborted) return workerFilter?.filterWorker.stop();
      const imported = foreign && { ...facts, host: foreign.host, ...choices, pictures: joined?.pictures };
      const all = joined ? [...joined.problems, ...problems] : problems;
      const address = typeof source === "string" && !isEmbedded(store, request) ? source : undefined;
      store.actions.chronicleLoaded(joined?.chronicle ?? chronicle, all, workerFilter, imported, {
        address,
        files: joined?.files,
      });
    } else store.actions.loadFailed(result.problems, result.assumptions, result.facts);
    // After the events: a live region announces additions, not its initial content.
    if (refused) store.actions.notify(refused);
    refused = undefined;
  };

  /** A draft of this browser. A link to one that is not here opens the bundled chronicle; one that cannot be read now stays. */
  const openDraft = async (id: string | undefined, source: string) => {
    const controller = new AbortController();
    current = controller;
    const found = await readDraft(store, id);
    if (controller.signal.aborted) return;
    if (found.ok) store.actions.chronicleLoaded(found.chronicle, found.problems);
    else if (found.why !== "none")
      store.actions.loadFailed([{ code: "load.draft", severity: "error", where: source, value: found.why }]);
    else {
      refused = { code: "link.src.draft", severity: "warning", where: "?src" };
      store.actions.requestLoad();
    }
  };

  return store.subscribe(requestOf, (request) => {
    current?.abort();
    if (!request) return;
    const { source, file } = request;
    if (file) return void open(file, request, {});
    if (source === undefined) return void open(siteChronicle(document), request);
    if (isDraftSource(source)) return void openDraft(draftIdOf(source), source);
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
