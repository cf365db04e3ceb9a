/** From the bytes of a file to a chronicle; the same code in the worker and on the page. */
import { type ChronicleResult, type ReadOptions, parseChronicleText, stepsOfText } from "../model/read-chronicle";

/** As many as anybody reads. A broken file of 100,000 events has as many problems, and each of them is heap. */
const MOST_PROBLEMS = 1_000;

/** Never throws. */
export function readPieces(
  pieces: readonly Uint8Array[],
  onEvents: NonNullable<ReadOptions["onEvents"]>,
): ChronicleResult {
  return shortened(parseChronicleText(textOf(pieces), { onEvents, withRemarks: false }));
}

/** In one go: a text that is joined from pieces has to be flattened before it can be parsed. */
const textOf = (pieces: readonly Uint8Array[]): string => new TextDecoder().decode(joined(pieces));

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

const shortened = (result: ChronicleResult): ChronicleResult => ({
  ...result,
  problems: result.problems.slice(0, MOST_PROBLEMS),
});

/** Longer the page does not answer to its reader. */
const TURN_MS = 8;

/** The same between other things that the page has to do. Never rejects. */
export async function readPiecesByTurns(
  pieces: readonly Uint8Array[],
  onEvents: NonNullable<ReadOptions["onEvents"]>,
): Promise<ChronicleResult> {
  const steps = stepsOfText(textOf(pieces), { onEvents, withRemarks: false });
  let turnMs = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return shortened(value);
    if (performance.now() - turnMs < TURN_MS) continue;
    await nextTurn();
    turnMs = performance.now();
  }
}

/** After what is waiting already; unlike a timer, without a pause of its own. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
