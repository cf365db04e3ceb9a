/** Reads a local file that the user chose or dropped. It never leaves the device. */
import { type FetchOptions, type Fetched, MAX_BYTES, failure } from "./fetch-bytes";

/**
 * @returns the file, or one problem: `load.too-large`, unread, or `load.device` if it cannot be read (a folder, for
 * example)
 */
export async function readDeviceFile(
  file: File,
  { signal, mostBytes = MAX_BYTES, onProgress }: FetchOptions = {},
): Promise<Fetched> {
  if (file.size > mostBytes) return failure("load.too-large", file.name, { expected: `at most ${mostBytes} bytes` });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (signal?.aborted) return failure("load.network", file.name);
    onProgress?.({ step: "fetch", bytes: bytes.byteLength, bytesTotal: bytes.byteLength });
    return { ok: true, chunks: [bytes], type: file.type === "" ? undefined : file.type };
  } catch {
    return failure("load.device", file.name);
  }
}
