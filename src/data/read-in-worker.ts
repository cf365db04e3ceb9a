/** The page's side of the worker that parses and filters. Loaded for large files only. */
import { proxy, wrap } from "comlink";
import type { Chronicle } from "../model/chronicle/chronicle";
import type { FilterSpec } from "../model/filter/filter";
import { UnpackedEvents } from "../model/chronicle/packed-events";
import type { StepOptions } from "../model/chronicle/read-steps";
import type { FileLabel } from "./file-label";
import type { ImportResult } from "../formats/import-file";
import type { WorkerFilterResult } from "./filter-worker";
import { untilWorkerFails } from "./until-failure";
import type { ChronicleReader } from "./worker-protocol";

/** Timeout for the first answer of the worker. */
const GREETING_MS = 10_000;

export type WorkerResult = Omit<ImportResult, "chronicle"> & {
  readonly chronicle?: Chronicle;
  /** The worker's filter, which keeps running; present whenever the chronicle is. */
  readonly workerFilter?: WorkerFilterResult;
};

export type WorkerReader = {
  /** Rejects if the worker was refused, failed or was stopped; the chunks are still usable then. */
  readonly read: (
    chunks: readonly Uint8Array[],
    label: FileLabel | undefined,
    filter: FilterSpec,
    onEvents: NonNullable<StepOptions["onEvents"]>,
  ) => Promise<WorkerResult>;
  readonly stop: () => void;
};

const startWorker = (): Worker => new Worker(new URL("./chronicle.worker.ts", import.meta.url), { type: "module" });

/**
 * Starts the worker early, so that it is ready when the file is.
 * @throws if the browser refuses workers synchronously; others refuse later, by an error event
 */
export function startReader(start: () => Worker = startWorker): WorkerReader {
  const worker = start();
  const { race, fail, stop: stopWorker } = untilWorkerFails(worker);
  const remote = wrap<ChronicleReader>(worker);
  const timer = setTimeout(() => fail(new Error("the worker did not answer")), GREETING_MS);
  void remote.greet().then(() => clearTimeout(timer));

  const stop = () => {
    clearTimeout(timer);
    stopWorker();
  };

  const read: WorkerReader["read"] = async (chunks, label, filter, onEvents) => {
    const { read: answer, ...others } = await remote.read(chunks, label, filter, proxy(onEvents));
    if (!answer) return others;
    const { parts, columns, filtered } = answer;
    for (const part of [parts.meta, parts.lanes, parts.eras, parts.stories, parts.quiz]) Object.freeze(part);
    const events = new UnpackedEvents(answer.events);
    return {
      ...others,
      chronicle: Object.freeze({ ...parts, events, eventsById: events }),
      workerFilter: {
        first: filtered,
        filterWorker: { columns, applyFilter: (requested) => race(remote.applyFilter(requested)), stop },
      },
    };
  };

  return { read: (...what) => race(read(...what)), stop };
}
