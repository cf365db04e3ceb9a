/** From the bytes of a file to a chronicle; the same code in the worker and on the page. */
import { type ChronicleResult, type ReadOptions, parseChronicleText } from "../model/read-chronicle";

/** As many as anybody reads. A broken file of 100,000 events has as many problems, and each of them is heap. */
const MOST_PROBLEMS = 1_000;

/** Never throws. */
export function readPieces(
  pieces: readonly Uint8Array[],
  onEvents: NonNullable<ReadOptions["onEvents"]>,
): ChronicleResult {
  const decoder = new TextDecoder();
  const texts = pieces.map((piece) => decoder.decode(piece, { stream: true }));
  const result = parseChronicleText(texts.join("") + decoder.decode(), { onEvents });
  return { ...result, problems: result.problems.slice(0, MOST_PROBLEMS) };
}
