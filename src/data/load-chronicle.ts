/** Fetches and parses a chronicle. All errors are returned as problems; nothing is thrown. */
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
import { readChunksYielding } from "./read-chunks";
import type { WorkerFilterResult } from "./filter-worker";

/** Facts about a file that is not the bundled chronicle. */
export type FileFacts = Pick<ImportResult, "format" | "times" | "eventsInFile" | "assumptions" | "tally"> & {
  /** Its content, for the import dialog; of an address a copy. */
  readonly file?: File | undefined;
  /** The host could not be reached: a cached copy is shown, received at this time, ms. */
  readonly cachedMs?: number | undefined;
};

export type LoadResult =
  | {
      readonly ok: true;
      readonly chronicle: Chronicle;
      readonly problems: readonly Problem[];
      readonly facts: FileFacts;
      /** Large chronicles are filtered in the worker that parsed them. The caller has to stop it. */
      readonly workerFilter?: WorkerFilterResult;
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly assumptions?: readonly Assumption[];
      /** Absent if the file did not arrive. */
      readonly facts?: FileFacts;
    };

export type LoadOptions = FetchOptions & {
  /** The initial filter: a worker then includes its result. */
  readonly filter?: FilterSpec | undefined;
  /** Absent for the bundled chronicle, which is in our own format. Any other file may be in any format. */
  readonly label?: Partial<FileLabel> | undefined;
  /** Where copies of the file are cached for offline use. */
  readonly cache?: CachedResponses | undefined;
  /** For tests; by default the real worker. */
  readonly startWorker?: () => Worker;
  readonly workerFromBytes?: number;
};

/**
 * Smaller files are parsed on the page: starting a worker would take longer than it saves. Measured in
 * docs/performance.md.
 */
const WORKER_FROM_BYTES = 1024 * 1024;

/**
 * @param source  an address, of the page's own origin unless `isAllowed` permits others, or a local file
 * @returns the chronicle, or what was wrong: the problem of fetching it (`fetchBytes`, `readDeviceFile`), or those of
 * parsing it
 */
export async function loadChronicle(source: string | File, options: LoadOptions = {}): Promise<LoadResult> {
  const { signal, onProgress, startWorker, workerFromBytes = WORKER_FROM_BYTES } = options;
  const canWork = startWorker !== undefined || typeof Worker !== "undefined";
  let starting: Promise<WorkerReader | undefined> | undefined;
  let isHandedOver = false;
  const stop = () => void starting?.then((reader) => reader?.stop());
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const fetched = await bytesOf(source, {
      ...options,
      onProgress: (progress) => {
        onProgress?.(progress);
        // Starts the worker while the rest of the file arrives.
        if (canWork && progress.step === "fetch" && (progress.bytesTotal ?? progress.bytes) >= workerFromBytes)
          starting ??= loadWorkerReader(startWorker);
      },
    });
    if (!fetched.ok) return fetched;
    const label = labelOf(source, fetched.type, options);
    // A workbook is much larger than its file.
    if (canWork && label && isZip(fetched.chunks)) starting ??= loadWorkerReader(startWorker);
    // Cached before parsing, which may transfer the bytes to a worker.
    if (typeof source === "string" && fetched.cachedMs === undefined) await options.cache?.save(source, fetched);
    // Before a worker takes the bytes.
    const file = typeof source === "string" ? label && copyOf(fetched.chunks, label) : source;
    const read = await readFile(fetched.chunks, label, await starting, options);
    const { chronicle, problems, workerFilter, ...others } = read;
    const facts = {
      ...others,
      ...(file ? { file } : {}),
      ...(fetched.cachedMs === undefined ? {} : { cachedMs: fetched.cachedMs }),
    };
    if (signal?.aborted) return failure("load.network", nameOf(source));
    performance.mark("data-ready");
    if (!chronicle)
      return { ok: false, problems, facts, ...(read.assumptions ? { assumptions: read.assumptions } : {}) };
    isHandedOver = workerFilter !== undefined;
    return { ok: true, chronicle, problems, facts, ...(workerFilter ? { workerFilter } : {}) };
  } finally {
    signal?.removeEventListener("abort", stop);
    if (!isHandedOver) stop();
  }
}

/** The browser keeps it outside of the memory of the page. */
const copyOf = (chunks: readonly Uint8Array[], { name, type = "" }: FileLabel): File =>
  new File([...(chunks as readonly Uint8Array<ArrayBuffer>[])], name, { type });

/** Problems that mean that the host is currently unreachable, not that it refused the request. */
const UNREACHED = new Set(["load.offline", "load.network", "load.stalled", "load.truncated"]);

async function bytesOf(
  source: string | File,
  options: LoadOptions,
): Promise<Fetched & { readonly cachedMs?: number | undefined }> {
  if (typeof source !== "string") return readDeviceFile(source, options);
  const fetched = await fetchBytes(source, options);
  if (fetched.ok || options.signal?.aborted || !UNREACHED.has(fetched.problems[0]?.code ?? "")) return fetched;
  const cached = await options.cache?.recall(source);
  return cached ? { ok: true, ...cached } : fetched;
}

const isZip = ([first]: readonly Uint8Array[]): boolean => first?.[0] === 0x50 && first[1] === 0x4b;

const nameOf = (source: string | File): string => (typeof source === "string" ? nameInAddress(source) : source.name);

const labelOf = (source: string | File, type: string | undefined, { label }: LoadOptions): FileLabel | undefined =>
  label && { type, ...label, name: label.name ?? nameOf(source) };

/** @returns `undefined` if workers are refused or their code fails to load: the page can parse by itself */
const loadWorkerReader = (startWorker?: () => Worker): Promise<WorkerReader | undefined> =>
  import("./read-in-worker").then(({ startReader }) => startReader(startWorker)).catch(() => undefined);

async function readFile(
  chunks: readonly Uint8Array[],
  label: FileLabel | undefined,
  reader: WorkerReader | undefined,
  { signal, onProgress, filter = NO_FILTER }: LoadOptions,
): Promise<WorkerResult> {
  const onEvents = (events: number, eventsTotal: number) => onProgress?.({ step: "read", events, eventsTotal });
  if (reader) {
    try {
      return await reader.read(chunks, label, filter, onEvents);
    } catch {
      // Refused after all, or stopped.
    }
  }
  return signal?.aborted ? { problems: [], eventsInFile: 0 } : readChunksYielding(chunks, label, onEvents);
}
