/** The worker's side, apart from chronicle.worker.ts so that tests can run it anywhere. */
import { readPieces } from "./read-pieces";
import type { ChronicleReader } from "./worker-words";

/** Unpacking so many takes the page a few milliseconds. */
const SLICE = 2_000;

export const reader: ChronicleReader = {
  greet: () => true,
  async read(pieces, onEvents, onSlice) {
    const { chronicle, ...others } = readPieces(pieces, onEvents);
    if (!chronicle) return others;
    const { events, eventsById: _made, ...parts } = chronicle;
    for (let at = 0; at < events.length; at += SLICE) {
      // Each waits for the page to have taken the one before.
      await onSlice(events.slice(at, at + SLICE));
    }
    return { ...others, parts };
  },
};
