/** Fetches a file piece by piece. Everything that can go wrong comes back as problems; nothing is thrown. */
import type { Problem } from "../model/problem";
import type { LoadProgress } from "./load-progress";

export type FetchOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly fetcher?: typeof fetch | undefined;
  readonly stallMs?: number | undefined;
  readonly mostBytes?: number | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
};

export type Fetched =
  | { readonly ok: true; readonly pieces: readonly Uint8Array[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A connection that is silent for so long is given up. */
const STALL_MS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

const failure = (code: string, where: string, more: Partial<Problem> = {}): Fetched => ({
  ok: false,
  problems: [{ code, severity: "error", where, ...more }],
});

/**
 * @param address  of the page's own origin
 * @returns the file, or one problem: `load.network` (an aborted signal too), `load.stalled`, `load.status` or
 *          `load.too-large`
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, fetcher = fetch, stallMs = STALL_MS, mostBytes = MOST_BYTES, onProgress } = options;
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  let hasStalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hasStalled = true;
      stop.abort();
    }, stallMs);
  };
  try {
    stillAlive();
    const response = await fetcher(address, {
      credentials: "omit",
      // A redirection to another host fails too. In a sandbox without origin every host is another one.
      mode: hasOrigin() ? "same-origin" : "cors",
      signal: stop.signal,
    });
    if (!isFrom(address, response)) return failure("load.network", address);
    if (!response.ok) return failure("load.status", address, { value: String(response.status) });
    const bytesTotal = lengthOf(response);
    const pieces = await readPieces(response, mostBytes, (bytes) => {
      stillAlive();
      const isTotalKnown = bytesTotal !== undefined && bytes <= bytesTotal;
      onProgress?.({ step: "fetch", bytes, ...(isTotalKnown ? { bytesTotal } : {}) });
    });
    return pieces
      ? { ok: true, pieces }
      : failure("load.too-large", address, { expected: `at most ${mostBytes} bytes` });
  } catch {
    return failure(hasStalled ? "load.stalled" : "load.network", address);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", onAbort);
  }
}

/** A page in `sandbox="allow-scripts"` has none. */
const hasOrigin = (): boolean => globalThis.origin !== "null";

/** Answers that a script made up have no address. */
const isFrom = (address: string, { url }: Response): boolean =>
  url === "" || new URL(url).origin === new URL(address).origin;

/** Of a packed answer the length says how long it is packed, and the pieces come unpacked. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? "");
  return headers.has("content-encoding") || !Number.isSafeInteger(length) || length <= 0 ? undefined : length;
}

/** @returns the pieces, or `undefined` when they are longer than allowed */
async function readPieces(
  response: Response,
  mostBytes: number,
  onBytes: (bytes: number) => void,
): Promise<readonly Uint8Array[] | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return [new Uint8Array(await response.arrayBuffer())];
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    // One piece after the other: that is what a stream is.
    const { done, value } = await reader.read();
    if (done) return pieces;
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      void reader.cancel();
      return undefined;
    }
    pieces.push(value);
    onBytes(bytes);
  }
}
