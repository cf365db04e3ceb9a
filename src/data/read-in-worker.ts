/** The page's side of the reading worker. Loaded only when a file is large. */
import { proxy, wrap } from "comlink";
import type { TimelineEvent } from "../model/chronicle";
import type { ChronicleResult, ReadOptions } from "../model/read-chronicle";
import { adoptEvents } from "./adopt-events";
import type { ChronicleReader } from "./worker-words";

/** A worker that has not answered by then will not. */
const GREETING_MS = 10_000;

export type WorkerReader = {
  /** Rejects where the worker was refused, broke down or was stopped; the pieces are still whole then. */
  readonly read: (
    pieces: readonly Uint8Array[],
    onEvents: NonNullable<ReadOptions["onEvents"]>,
  ) => Promise<ChronicleResult>;
  readonly stop: () => void;
};

const startWorker = (): Worker => new Worker(new URL("./chronicle.worker.ts", import.meta.url), { type: "module" });

/**
 * Starts the worker, so that it is ready when the file is.
 * @throws where the browser refuses workers at once; others refuse them later, by an error event
 */
export function startReader(start: () => Worker = startWorker): WorkerReader {
  const worker = start();
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  for (const type of ["error", "messageerror"]) {
    worker.addEventListener(type, (event) => {
      event.preventDefault();
      fail(new Error(`the worker sent ${type}`));
    });
  }
  const remote = wrap<ChronicleReader>(worker);
  const timer = setTimeout(() => fail(new Error("the worker did not answer")), GREETING_MS);
  void remote.greet().then(() => clearTimeout(timer));

  const read: WorkerReader["read"] = async (pieces, onEvents) => {
    const adopt = adoptEvents();
    const events: TimelineEvent[] = [];
    const eventsById = new Map<string, TimelineEvent>();
    const onSlice = (slice: readonly TimelineEvent[]) => {
      adopt(slice);
      for (const event of slice) {
        events.push(event);
        eventsById.set(event.id, event);
      }
    };
    const { parts, ...others } = await remote.read(pieces, proxy(onEvents), proxy(onSlice));
    if (!parts) return others;
    for (const part of [parts.meta, parts.lanes, parts.eras, parts.stories]) Object.freeze(part);
    return { ...others, chronicle: Object.freeze({ ...parts, events: Object.freeze(events), eventsById }) };
  };

  return {
    read: (pieces, onEvents) => Promise.race([failed, read(pieces, onEvents)]),
    stop: () => {
      clearTimeout(timer);
      fail(new Error("the worker was stopped"));
      worker.terminate();
    },
  };
}
