import { folderOf } from "../../model/links/share-url";
import type { AppState } from "../state";

/**
 * What links to this chronicle begin with. A file on a stick leads nobody anywhere; the published page that it was made from
 * does.
 * @returns nothing in a file that was made from no published page
 */
export function selectLinkFolder({ singleFile }: Pick<AppState, "singleFile">): string | undefined {
  const address = singleFile ? singleFile.facts?.home : window.location.href;
  return address === undefined ? undefined : folderOf(address);
}
