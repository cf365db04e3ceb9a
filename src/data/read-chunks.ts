/** Parses the bytes of a file into a chronicle; the same code in the worker and on the page. */
import type { ImportResult } from "../formats/import-file";
import { CHRONICLE_FORMAT, type StepOptions, finish, stepsOfText } from "../model/chronicle/read-steps";
import type { FileLabel } from "./file-label";

type OnEvents = NonNullable<StepOptions["onEvents"]>;

/** Upper limit for display. A broken file of 100,000 events has as many problems, all of them on the heap. */
const MAX_PROBLEMS = 1_000;

/**
 * Files of our own format are parsed directly, all others by `formats/`, which is loaded on demand.
 * Never rejects: if that code fails to load, the problem is `part.unreachable`.
 */
export async function readChunks(
  chunks: readonly Uint8Array[],
  label: FileLabel | undefined,
  onEvents: OnEvents,
): Promise<ImportResult> {
  const bytes = joined(chunks);
  if (label && !isNativeFormat(bytes)) return importBytes(bytes, label, onEvents);
  const text = textOf(bytes);
  const options = { onEvents, ...(await lateReaders(text, label)) };
  return orImported(finish(stepsOfText(text, options)), bytes, label, onEvents);
}

/** Longest time without yielding to the event loop. */
const MAX_BLOCK_MS = 8;

/** Like `readChunks`, but yields to the event loop. Never rejects. */
export async function readChunksYielding(
  chunks: readonly Uint8Array[],
  label: FileLabel | undefined,
  onEvents: OnEvents,
): Promise<ImportResult> {
  const bytes = joined(chunks);
  if (label && !isNativeFormat(bytes)) return importBytes(bytes, label, onEvents);
  // The app has just started, and everything of it in one task so far.
  await nextTask();
  let startedMs = performance.now();
  const text = textOf(bytes);
  const steps = stepsOfText(text, { onEvents, ...(await lateReaders(text, label)) });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return orImported(value, bytes, label, onEvents);
    if (performance.now() - startedMs < MAX_BLOCK_MS) continue;
    await nextTask();
    startedMs = performance.now();
  }
}

/** One place for both: each `import()` costs the first view some bytes. */
const loadFormats = () => import("../formats/import-any");
const LATE = ['"route"', '"area"', '"tiles"'];

/**
 * For files that may have routes, areas or tiles of a map. Those of the bundled chronicle stay as they are until they are drawn, so
 * that the first view need not wait for their readers; so they do if these fail to load.
 */
const lateReaders = async (text: string, label: FileLabel | undefined): Promise<StepOptions> =>
  label && LATE.some((key) => text.includes(key))
    ? loadFormats().then(
        ({ LATE_READERS }) => LATE_READERS,
        () => ({}),
      )
    : {};

/** Input that is not JSON may still be readable by `formats/`, which also handles the user's choices. */
function orImported(
  read: ImportResult,
  bytes: Uint8Array,
  label: FileLabel | undefined,
  onEvents: OnEvents,
): ImportResult | Promise<ImportResult> {
  return label && read.problems[0]?.code === "json.syntax" ? importBytes(bytes, label, onEvents) : shortened(read);
}

async function importBytes(bytes: Uint8Array, label: FileLabel, onEvents: OnEvents): Promise<ImportResult> {
  try {
    const { importAny } = await loadFormats();
    return shortened(await importAny(bytes, { ...label, onEvents }));
  } catch {
    return { problems: [{ code: "part.unreachable", severity: "error", where: label.name }], eventsInFile: 0 };
  }
}

/** A `format` within this many bytes is recognised at once; a later one is found by `formats/`. */
const HEAD_BYTES = 4_096;
const NATIVE_FORMAT = new RegExp(`^\\uFEFF?\\s*\\{[^]*"format"\\s*:\\s*"${CHRONICLE_FORMAT}"`);

const isNativeFormat = (bytes: Uint8Array): boolean => NATIVE_FORMAT.test(textOf(bytes.subarray(0, HEAD_BYTES)));

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** One buffer, not concatenated strings: V8 would have to flatten these before parsing. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

const shortened = <T extends ImportResult>(result: T): T => ({
  ...result,
  problems: result.problems.slice(0, MAX_PROBLEMS),
});

/** A macrotask after everything already queued; without the minimum delay of a timer. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
