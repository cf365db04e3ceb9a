/** The URL printed on paper: of the chronicle, not of a view. */
import { NO_FILTER } from "../../model/filter/filter";
import { addressOf, folderOf, reachOf } from "../../model/links/share-url";
import { deviceFileOf } from "../../model/links/source-url";
import { isDraftSource } from "../../model/user-chronicles/user-chronicle-id";

/**
 * @param href  URL of the page
 * @param source  the file as named in the URL; `undefined` for the default chronicle
 * @returns `undefined` if others could not open it: a local file or host, or a draft
 */
export function paperAddress(href: string, source: string | undefined): string | undefined {
  if (source !== undefined && (deviceFileOf(source) !== undefined || isDraftSource(source))) return undefined;
  const folder = folderOf(href);
  if (reachOf(folder) === "machine") return undefined;
  return addressOf(folder, { filter: NO_FILTER, ...(source === undefined ? {} : { src: source }) });
}
