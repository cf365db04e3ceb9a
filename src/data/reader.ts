/** The worker's API. Separate from chronicle.worker.ts, so that tests can use it without a worker. */
import { transfer } from "comlink";
import { type FilterEngine, createFilterEngine } from "../lod/filter-engine";
import { cleanLink } from "../model/links/clean-link";
import { packEvents } from "../model/chronicle/packed-events";
import { buffersOf } from "./buffers";
import { readChunks } from "./read-chunks";
import type { ChronicleReader, ReadResponse } from "./worker-protocol";

export function makeReader(): ChronicleReader {
  let engine: FilterEngine | undefined;
  return {
    greet: () => true,
    async read(chunks, label, filter, onEvents): Promise<ReadResponse> {
      const { chronicle, ...others } = await readChunks(chunks, label, onEvents);
      if (!chronicle) return others;
      const { events, eventsById: _eventsById, ...parts } = chronicle;
      const created = createFilterEngine(chronicle);
      engine = created;
      const { applyFilter: _apply, prepare: _prepare, ...columns } = created;
      const filtered = created.applyFilter(cleanLink({ filter }, chronicle).link.filter);
      const packed = packEvents(events);
      // After the response: the user sees the timeline before searching in it.
      setTimeout(created.prepare);
      const answer = {
        ...others,
        read: { parts, events: packed, columns, filtered },
      };
      return transfer(answer, buffersOf([filtered, packed]));
    },
    applyFilter(filter) {
      if (!engine) throw new Error("applyFilter was called before a chronicle was read");
      const filtered = engine.applyFilter(filter);
      // The buffers are transferred; the worker does not use them again.
      return transfer(filtered, buffersOf(filtered));
    },
  };
}
