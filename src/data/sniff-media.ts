/** What kind of medium a file is, by its content. */
import { MEDIA_HEAD_BYTES, mediaTypeOfBytes } from "../model/chronicle/media-type";

/** Reads the beginning of a file. @returns `undefined` also if it cannot be read */
export async function sniffMedia(file: Blob): Promise<string | undefined> {
  try {
    return mediaTypeOfBytes(new Uint8Array(await file.slice(0, MEDIA_HEAD_BYTES).arrayBuffer()));
  } catch {
    return undefined;
  }
}
