/** The URL printed on paper: of the chronicle, not of a view. */
import { NO_FILTER } from "../../model/filter/filter";
import { addressOf, reachOf } from "../../model/links/share-url";
import { deviceFileOf } from "../../model/links/source-url";
import { isDraftSource } from "../../model/user-chronicles/user-chronicle-id";

/**
 * @param home  what links to the chronicle begin with
 * @param source  the file as named in the URL; `undefined` for the default chronicle
 * @returns `undefined` if others could not open it: a local file or host, or a draft
 */
export function paperAddress(home: string, source: string | undefined): string | undefined {
  if (source !== undefined && (deviceFileOf(source) !== undefined || isDraftSource(source))) return undefined;
  if (reachOf(home) === "machine") return undefined;
  return addressOf(home, { filter: NO_FILTER, ...(source === undefined ? {} : { src: source }) });
}
