/** The worker's side, apart from chronicle.worker.ts so that tests can run it anywhere. */
import { transfer } from "comlink";
import { type Sieve, sieveOf } from "../lod/sieve";
import { cleanLink } from "../model/links/clean-link";
import { packEvents } from "../model/chronicle/packed-events";
import { buffersOf } from "./buffers";
import { readPieces } from "./read-pieces";
import type { ChronicleReader, ReadAnswer } from "./worker-words";

export function makeReader(): ChronicleReader {
  let sieve: Sieve | undefined;
  return {
    greet: () => true,
    async read(pieces, label, filter, onEvents): Promise<ReadAnswer> {
      const { chronicle, ...others } = await readPieces(pieces, label, onEvents);
      if (!chronicle) return others;
      const { events, eventsById: _made, ...parts } = chronicle;
      const made = sieveOf(chronicle);
      sieve = made;
      const { columns, isGraded } = made;
      const sifted = made.sift(cleanLink({ filter }, chronicle).link.filter);
      const packed = packEvents(events);
      // After the answer: the reader looks before he searches.
      setTimeout(made.prepare);
      const answer = { ...others, read: { parts, events: packed, columns: { columns, isGraded }, sifted } };
      return transfer(answer, buffersOf([sifted, packed]));
    },
    sift(filter) {
      if (!sieve) throw new Error("sift was called before a chronicle was read");
      const sifted = sieve.sift(filter);
      // Its buffers change hands; nobody keeps them here.
      return transfer(sifted, buffersOf(sifted));
    },
  };
}
