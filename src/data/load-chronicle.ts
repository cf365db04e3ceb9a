/** Fetches and reads a chronicle. Everything that can go wrong comes back as problems; nothing is thrown. */
import type { Chronicle } from "../model/chronicle";
import { type FilterSpec, NO_FILTER } from "../model/filter";
import type { Problem } from "../model/problem";
import { type FetchOptions, fetchBytes } from "./fetch-bytes";
import type { WorkerReader, WorkerResult } from "./read-in-worker";
import { readPiecesByTurns } from "./read-pieces";
import type { SiftedBeside } from "./sifter";

export type LoadResult =
  | {
      readonly ok: true;
      readonly chronicle: Chronicle;
      readonly problems: readonly Problem[];
      /** Large chronicles are sifted in the worker that has read them; whoever takes it has to stop it. */
      readonly beside?: SiftedBeside;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type LoadOptions = FetchOptions & {
  /** The filter that will be shown first: a worker then has its answer ready. */
  readonly filter?: FilterSpec | undefined;
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
 * @param address  of the page's own origin
 * @returns the chronicle, or what was wrong: the problem of fetching (`fetchBytes`), or those of reading
 */
export async function loadChronicle(address: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { signal, onProgress, startWorker, workerFromBytes = WORKER_FROM_BYTES } = options;
  const canWork = startWorker !== undefined || typeof Worker !== "undefined";
  let starting: Promise<WorkerReader | undefined> | undefined;
  let isKept = false;
  const stop = () => void starting?.then((reader) => reader?.stop());
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const fetched = await fetchBytes(address, {
      ...options,
      onProgress: (progress) => {
        onProgress?.(progress);
        // The worker gets ready while the rest of the file arrives.
        if (canWork && progress.step === "fetch" && (progress.bytesTotal ?? progress.bytes) >= workerFromBytes)
          starting ??= startLate(startWorker);
      },
    });
    if (!fetched.ok) return fetched;
    const { chronicle, problems, beside } = await read(fetched.pieces, await starting, options);
    if (signal?.aborted) return { ok: false, problems: [{ code: "load.network", severity: "error", where: address }] };
    performance.mark("data-ready");
    if (!chronicle) return { ok: false, problems };
    isKept = beside !== undefined;
    return { ok: true, chronicle, problems, ...(beside ? { beside } : {}) };
  } finally {
    signal?.removeEventListener("abort", stop);
    if (!isKept) stop();
  }
}

/** @returns nothing where workers are refused or their code does not come: the page can read by itself */
const startLate = (startWorker?: () => Worker): Promise<WorkerReader | undefined> =>
  import("./read-in-worker").then(({ startReader }) => startReader(startWorker)).catch(() => undefined);

async function read(
  pieces: readonly Uint8Array[],
  reader: WorkerReader | undefined,
  { signal, onProgress, filter = NO_FILTER }: LoadOptions,
): Promise<WorkerResult> {
  const onEvents = (events: number, eventsTotal: number) => onProgress?.({ step: "read", events, eventsTotal });
  if (reader) {
    try {
      return await reader.read(pieces, filter, onEvents);
    } catch {
      // Refused after all, or stopped.
    }
  }
  return signal?.aborted ? { problems: [], eventsInFile: 0 } : readPiecesByTurns(pieces, onEvents);
}
