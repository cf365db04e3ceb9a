/** The address that stands on paper: of the chronicle, not of a view. */
import { NO_FILTER } from "../../model/filter/filter";
import { addressOf, folderOf, reachOf } from "../../model/links/share-url";
import { deviceFileOf } from "../../model/links/source-url";

/**
 * @param href  the address of the page
 * @param source  the file as the address names it; `undefined` for the bundled one
 * @returns `undefined` where it would lead nobody anywhere: a page or a file on this very machine
 */
export function paperAddress(href: string, source: string | undefined): string | undefined {
  if (source !== undefined && deviceFileOf(source) !== undefined) return undefined;
  const folder = folderOf(href);
  if (reachOf(folder) === "machine") return undefined;
  return addressOf(folder, { filter: NO_FILTER, ...(source === undefined ? {} : { src: source }) });
}
