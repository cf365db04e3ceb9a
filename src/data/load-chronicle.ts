/** Fetches and reads a chronicle. Everything that can go wrong comes back as problems; nothing is thrown. */
import type { Assumption } from "../formats/assumptions";
import type { ImportResult } from "../formats/import-file";
import type { Chronicle } from "../model/chronicle/chronicle";
import { type FilterSpec, NO_FILTER } from "../model/filter/filter";
import type { Problem } from "../model/problem";
import { type FetchOptions, type Fetched, failure, fetchBytes } from "./fetch-bytes";
import { type FileLabel, nameInAddress } from "./file-label";
import { readDeviceFile } from "./read-device-file";
import type { CachedResponses } from "./cached-responses";
import type { WorkerReader, WorkerResult } from "./read-in-worker";
import { readPiecesByTurns } from "./read-pieces";
import type { WorkerFilterResult } from "./filter-worker";

/** What a file said of itself, for one that is not the bundled one. */
export type FileFacts = Pick<ImportResult, "format" | "times" | "eventsInFile" | "assumptions"> & {
  /** Its host could not be reached: a copy is shown that came at this time, ms. */
  readonly cachedMs?: number | undefined;
};

export type LoadResult =
  | {
      readonly ok: true;
      readonly chronicle: Chronicle;
      readonly problems: readonly Problem[];
      readonly facts: FileFacts;
      /** Large chronicles are filtered in the worker that has read them; whoever takes it has to stop it. */
      readonly beside?: WorkerFilterResult;
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly assumptions?: readonly Assumption[] };

export type LoadOptions = FetchOptions & {
  /** The filter that will be shown first: a worker then has its answer ready. */
  readonly filter?: FilterSpec | undefined;
  /** Absent for the bundled chronicle, which is in our own format. Anything else may be in any. */
  readonly label?: Partial<FileLabel> | undefined;
  /** Where copies of the file are kept for the time without a network. */
  readonly kept?: CachedResponses | undefined;
  /** For tests; absent: the browser's own. */
  readonly startWorker?: () => Worker;
  readonly workerFromBytes?: number;
};

/**
 * Smaller files are read on the page: what a worker costs is more than what it saves. docs/performance.md has the
 * measurement.
 */
const WORKER_FROM_BYTES = 512 * 1024;

/**
 * @param source  an address, of the page's own origin unless `isAllowed` says otherwise, or a file of the reader's own
 * @returns the chronicle, or what was wrong: the problem of getting it (`fetchBytes`, `readDeviceFile`), or those of
 *          reading
 */
export async function loadChronicle(source: string | File, options: LoadOptions = {}): Promise<LoadResult> {
  const { signal, onProgress, startWorker, workerFromBytes = WORKER_FROM_BYTES } = options;
  const canWork = startWorker !== undefined || typeof Worker !== "undefined";
  let starting: Promise<WorkerReader | undefined> | undefined;
  let isCached = false;
  const stop = () => void starting?.then((reader) => reader?.stop());
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const fetched = await bytesOf(source, {
      ...options,
      onProgress: (progress) => {
        onProgress?.(progress);
        // The worker gets ready while the rest of the file arrives.
        if (canWork && progress.step === "fetch" && (progress.bytesTotal ?? progress.bytes) >= workerFromBytes)
          starting ??= startLate(startWorker);
      },
    });
    if (!fetched.ok) return fetched;
    const label = labelOf(source, fetched.type, options);
    // Before it is read, which may hand the bytes over to a worker.
    if (typeof source === "string" && fetched.cachedMs === undefined) await options.kept?.save(source, fetched);
    const read = await readFile(fetched.pieces, label, await starting, options);
    const { chronicle, problems, beside, ...others } = read;
    const facts = { ...others, ...(fetched.cachedMs === undefined ? {} : { cachedMs: fetched.cachedMs }) };
    if (signal?.aborted) return failure("load.network", nameOf(source));
    performance.mark("data-ready");
    if (!chronicle) return { ok: false, problems, ...(read.assumptions ? { assumptions: read.assumptions } : {}) };
    isCached = beside !== undefined;
    return { ok: true, chronicle, problems, facts, ...(beside ? { beside } : {}) };
  } finally {
    signal?.removeEventListener("abort", stop);
    if (!isCached) stop();
  }
}

/** What says that nothing reaches the host just now, and not that the host has something else to say. */
const UNREACHED = new Set(["load.offline", "load.network", "load.stalled", "load.truncated"]);

async function bytesOf(
  source: string | File,
  options: LoadOptions,
): Promise<Fetched & { readonly cachedMs?: number | undefined }> {
  if (typeof source !== "string") return readDeviceFile(source, options);
  const fetched = await fetchBytes(source, options);
  if (fetched.ok || options.signal?.aborted || !UNREACHED.has(fetched.problems[0]?.code ?? "")) return fetched;
  const kept = await options.kept?.recall(source);
  return kept ? { ok: true, ...kept } : fetched;
}

const nameOf = (source: string | File): string => (typeof source === "string" ? nameInAddress(source) : source.name);

const labelOf = (source: string | File, type: string | undefined, { label }: LoadOptions): FileLabel | undefined =>
  label && { type, ...label, name: label.name ?? nameOf(source) };

/** @returns nothing where workers are refused or their code does not come: the page can read by itself */
const startLate = (startWorker?: () => Worker): Promise<WorkerReader | undefined> =>
  import("./read-in-worker").then(({ startReader }) => startReader(startWorker)).catch(() => undefined);

async function readFile(
  pieces: readonly Uint8Array[],
  label: FileLabel | undefined,
  reader: WorkerReader | undefined,
  { signal, onProgress, filter = NO_FILTER }: LoadOptions,
): Promise<WorkerResult> {
  const onEvents = (events: number, eventsTotal: number) => onProgress?.({ step: "read", events, eventsTotal });
  if (reader) {
    try {
      return await reader.read(pieces, label, filter, onEvents);
    } catch {
      // Refused after all, or stopped.
    }
  }
  return signal?.aborted ? { problems: [], eventsInFile: 0 } : readPiecesByTurns(pieces, label, onEvents);
}
