/** From the bytes of a file to a chronicle; the same code in the worker and on the page. */
import { type ChronicleResult, type ReadOptions, parseChronicleText } from "../model/read-chronicle";

/** As many as anybody reads. A broken file of 100,000 events has as many problems, and each of them is heap. */
const MOST_PROBLEMS = 1_000;

/** Never throws. */
export function readPieces(
  pieces: readonly Uint8Array[],
  onEvents: NonNullable<ReadOptions["onEvents"]>,
): ChronicleResult {
  // In one go: a text that is joined from pieces has to be flattened before it can be parsed.
  const result = parseChronicleText(new TextDecoder().decode(joined(pieces)), { onEvents, withRemarks: false });
  return { ...result, problems: result.problems.slice(0, MOST_PROBLEMS) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}
