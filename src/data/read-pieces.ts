/** From the bytes of a file to a chronicle; the same code in the worker and on the page. */
import type { ImportResult } from "../formats/import-file";
import { CHRONICLE_FORMAT, type ReadOptions, parseChronicleText, stepsOfText } from "../model/chronicle/read-chronicle";
import type { FileLabel } from "./file-label";

export type PiecesResult = ImportResult;
type OnEvents = NonNullable<ReadOptions["onEvents"]>;

/** As many as anybody reads. A broken file of 100,000 events has as many problems, and each of them is heap. */
const MAX_PROBLEMS = 1_000;

/**
 * Files of our own format are read at once, all others by `formats/`, whose code comes only then.
 * Never rejects: when that code does not come, `part.unreachable` says so.
 */
export async function readPieces(
  pieces: readonly Uint8Array[],
  label: FileLabel | undefined,
  onEvents: OnEvents,
): Promise<PiecesResult> {
  const bytes = joined(pieces);
  if (label && !isNativeFormat(bytes)) return importBytes(bytes, label, onEvents);
  return orImported(parseChronicleText(textOf(bytes), { onEvents, withWarnings: false }), bytes, label, onEvents);
}

/** Longer the page does not answer to its reader. */
const TURN_MS = 8;

/** The same between other things that the page has to do. Never rejects. */
export async function readPiecesByTurns(
  pieces: readonly Uint8Array[],
  label: FileLabel | undefined,
  onEvents: OnEvents,
): Promise<PiecesResult> {
  const bytes = joined(pieces);
  if (label && !isNativeFormat(bytes)) return importBytes(bytes, label, onEvents);
  const steps = stepsOfText(textOf(bytes), { onEvents, withWarnings: false });
  let turnMs = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return orImported(value, bytes, label, onEvents);
    if (performance.now() - turnMs < TURN_MS) continue;
    await nextTurn();
    turnMs = performance.now();
  }
}

/** What is no JSON may still be read by `formats/`, which also knows the reader's own choices. */
function orImported(
  read: PiecesResult,
  bytes: Uint8Array,
  label: FileLabel | undefined,
  onEvents: OnEvents,
): PiecesResult | Promise<PiecesResult> {
  return label && read.problems[0]?.code === "json.syntax" ? importBytes(bytes, label, onEvents) : shortened(read);
}

async function importBytes(bytes: Uint8Array, label: FileLabel, onEvents: OnEvents): Promise<PiecesResult> {
  try {
    const { importFile } = await import("../formats/import-file");
    return shortened(importFile(bytes, { ...label, onEvents }));
  } catch {
    return { problems: [{ code: "part.unreachable", severity: "error", where: label.name }], eventsInFile: 0 };
  }
}

/** So far into a file its format has to be named to be known at once; named later it is found by `formats/`. */
const HEAD_BYTES = 4_096;
const NATIVE_FORMAT = new RegExp(`^\\uFEFF?\\s*\\{[^]*"format"\\s*:\\s*"${CHRONICLE_FORMAT}"`);

const isNativeFormat = (bytes: Uint8Array): boolean => NATIVE_FORMAT.test(textOf(bytes.subarray(0, HEAD_BYTES)));

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** In one piece: a text that is joined from pieces has to be flattened before it can be parsed. */
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

const shortened = <T extends PiecesResult>(result: T): T => ({
  ...result,
  problems: result.problems.slice(0, MAX_PROBLEMS),
});

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
