import { folderOf } from "../../model/links/share-url";
import type { AppState } from "../state";

/**
 * The base URL of links to this chronicle. A single-file export has no URL that others can open, so its links lead to
 * the published page that it was made from.
 * @returns `undefined` in a file that was not made from a published page
 */
export function selectLinkFolder({ singleFile }: Pick<AppState, "singleFile">): string | undefined {
  const address = singleFile ? singleFile.facts?.home : window.location.href;
  return address === undefined ? undefined : folderOf(address);
}
