/** Fetches a file as chunks of bytes. All errors are returned as problems; nothing is thrown. */
import type { Problem } from "../model/problem";
import type { LoadProgress } from "./load-progress";

export type FetchOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly fetcher?: typeof fetch | undefined;
  readonly stallMs?: number | undefined;
  readonly mostBytes?: number | undefined;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** For files of other hosts: whether the target of a redirect may be read. */
  readonly isAllowed?: ((address: string) => boolean) | undefined;
};

export type Fetched =
  | {
      readonly ok: true;
      readonly chunks: readonly Uint8Array[];
      /** Content type given by the server. */
      readonly type?: string | undefined;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Timeout without data, so that the user has an answer within 20 seconds. */
const STALL_MS = 18_000;
/** Slow-drip guard: another host must have sent this much by then. */
const MIN_BYTES = 32 * 1024;
export const MAX_BYTES = 64 * 1024 * 1024;

export const failure = (code: string, where: string, more: Partial<Problem> = {}): Extract<Fetched, { ok: false }> => ({
  ok: false,
  problems: [{ code, severity: "error", where, ...more }],
});

/**
 * @param address  of the page's own origin; with `isAllowed` of any
 * @returns the file, or one problem: `load.offline`, `load.network` (also for an aborted signal), `load.cors` (the
 * other host does not allow pages to read it), `load.redirect` (the target may not be read), `load.stalled`,
 * `load.status`, `load.truncated` (the connection broke in the middle) or `load.too-large`
 */
export async function fetchBytes(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, stallMs = STALL_MS, mostBytes = MAX_BYTES, onProgress, isAllowed } = options;
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  let hasStalled = false;
  let hasBegun = false;
  let received = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const giveUp = () => {
    hasStalled = true;
    stop.abort();
  };
  const stillAlive = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, stallMs);
  };
  const drops = isAllowed && setTimeout(() => received < MIN_BYTES && giveUp(), stallMs);
  try {
    stillAlive();
    const response = await request(address, stop.signal, options);
    const isElsewhere = !isFrom(address, response, isAllowed);
    if (isElsewhere || !response.ok) {
      // Otherwise the browser keeps downloading the unread body.
      response.body?.cancel().catch(() => undefined);
      return isElsewhere
        ? failure(isAllowed ? "load.redirect" : "load.network", address)
        : failure("load.status", address, { value: String(response.status) });
    }
    hasBegun = true;
    const bytesTotal = lengthOf(response);
    const chunks = await readBody(response, mostBytes, (bytes) => {
      stillAlive();
      received = bytes;
      const isTotalKnown = bytesTotal !== undefined && bytes <= bytesTotal;
      onProgress?.({ step: "fetch", bytes, ...(isTotalKnown ? { bytesTotal } : {}) });
    });
    return chunks
      ? { ok: true, chunks, type: response.headers.get("content-type") ?? undefined }
      : failure("load.too-large", address, { expected: `at most ${mostBytes} bytes` });
  } catch {
    if (hasStalled) return failure("load.stalled", address);
    if (signal?.aborted) return failure("load.network", address);
    if (hasBegun) return failure("load.truncated", address);
    return failure(await diagnoseFailure(address, options), address);
  } finally {
    clearTimeout(timer);
    clearTimeout(drops);
    signal?.removeEventListener("abort", onAbort);
  }
}

function request(
  address: string,
  signal: AbortSignal,
  { fetcher = fetch, isAllowed }: FetchOptions,
): Promise<Response> {
  return fetcher(address, {
    credentials: "omit",
    // Makes a redirect to another host fail. In a sandbox without origin every host is another one.
    mode: hasOrigin() && !isAllowed ? "same-origin" : "cors",
    // The host does not need to know the page.
    ...(isAllowed ? { referrerPolicy: "no-referrer" as const } : {}),
    signal,
  });
}

/** A page in `sandbox="allow-scripts"` has none. */
const hasOrigin = (): boolean => globalThis.origin !== "null";

const PROBE_MS = 4_000;

/**
 * Diagnoses a failed request, since browsers hide the reason. A `no-cors` request reaches any host that is up: if it
 * succeeds, the host forbids pages to read its files.
 */
async function diagnoseFailure(address: string, { fetcher = fetch, isAllowed }: FetchOptions): Promise<string> {
  if (globalThis.navigator?.onLine === false) return "load.offline";
  if (!isAllowed && hasOrigin()) return "load.network";
  try {
    await fetcher(address, {
      method: "HEAD",
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return "load.cors";
  } catch {
    return "load.network";
  }
}

/** Responses created by a script have no URL. */
const isFrom = (address: string, { url }: Response, isAllowed?: (address: string) => boolean): boolean =>
  url === "" || (isAllowed ? isAllowed(url) : new URL(url).origin === new URL(address).origin);

/** The content length of a compressed response is its compressed size, but the chunks arrive decompressed. */
function lengthOf({ headers }: Response): number | undefined {
  const length = Number(headers.get("content-length") ?? "");
  return headers.has("content-encoding") || !Number.isSafeInteger(length) || length <= 0 ? undefined : length;
}

/** @returns the chunks, or `undefined` if they exceed the limit */
async function readBody(
  response: Response,
  mostBytes: number,
  onBytes: (bytes: number) => void,
): Promise<readonly Uint8Array[] | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return [new Uint8Array(await response.arrayBuffer())];
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    // Sequential by nature: a stream is read chunk after chunk.
    const { done, value } = await reader.read();
    if (done) return chunks;
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
    onBytes(bytes);
  }
}
