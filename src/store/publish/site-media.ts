/** The pictures and other media of the open chronicle that become files of its site. */
import type { MediaBlob } from "../../data/publish-protocol";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { kindOfMediaAddress, shownMediaName } from "../../model/chronicle/media-address";
import { fileOf } from "../embed-pictures";
import type { AppState } from "../state";

/** The archive is made in memory. */
const MAX_BYTES = 200_000_000;

/** Those that it names by a path, and those in it: what is at an address of the web stays there, as it does on the page. */
export function siteMediaCount({ digest, events }: Chronicle): number {
  const inside = new Set<string>();
  for (const { media } of events) for (const { url } of media) if (kindOfMediaAddress(url) === "data") inside.add(url);
  return digest.mediaPaths.length + inside.size;
}

/**
 * @param onProgress  called with the number of files that are done
 * @returns the files as they are, and the names of those that cannot be read or do not fit
 */
export async function siteMedia(
  state: Pick<AppState, "chronicle">,
  { digest: { mediaPaths } }: Chronicle,
  onProgress: (done: number) => void,
): Promise<{ readonly media: readonly MediaBlob[]; readonly failed: readonly string[] }> {
  const media: MediaBlob[] = [];
  const failed: string[] = [];
  let bytes = 0;
  for (const [index, path] of mediaPaths.entries()) {
    onProgress(index);
    const blob = await fileOf(state, { type: "image", url: path });
    if (blob && bytes + blob.size <= MAX_BYTES) {
      bytes += blob.size;
      media.push({ path, blob });
    } else failed.push(shownMediaName(path));
  }
  return { media, failed };
}
