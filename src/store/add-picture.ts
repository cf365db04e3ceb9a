/** Adds a picture of this device to an event of the open local file, for as long as the page is open. */
import { sniffMedia } from "../data/sniff-media";
import type { Medium } from "../model/chronicle/media";
import { readMediaAddress } from "../model/chronicle/media-address";
import type { AppStore } from "./app-store";

export type PictureWords = Partial<Record<"alt" | "caption" | "credit" | "licence", string>>;

let added = 0;
const addedPaths = new Set<string>();

/** Whether a medium was added on this page, so that it can be removed again: what a file holds stays as it is. */
export const isAddedPicture = ({ url }: Medium): boolean => addedPaths.has(url);

/** @returns false if it is not a picture that browsers show, by its content */
export async function addPicture(
  { actions }: Pick<AppStore, "actions">,
  eventId: string,
  file: File,
  words: PictureWords,
): Promise<boolean> {
  const type = await sniffMedia(file);
  if (!type?.startsWith("image/")) return false;
  added += 1;
  // A folder of its own, so that no file of the timeline has this path.
  const path = readMediaAddress(`added/${added}/${file.name}`) ?? `added/${added}/picture`;
  const given = Object.entries(words).filter(([, text]) => text.trim() !== "");
  const { licence, ...texts } = Object.fromEntries(given) as PictureWords;
  const medium: Medium = { type: "image", url: path, ...texts, ...(licence && { licence: { name: licence } }) };
  addedPaths.add(path);
  const pictures = [{ path, blob: file.slice(0, file.size, type) }];
  return actions.addPictures({ pictures, problems: [], added: [{ eventId, medium }] });
}
