/** What may be shown of a medium at once, and what only when the reader asks. Pure: nothing is fetched here. */
import type { TimelineEvent } from "./chronicle";
import { kindOfMediaAddress, resolvePath, shownMediaName } from "./media-address";
import { parseUrl } from "../links/parse-url";
import { isPrivateHost } from "../links/private-host";

export type Medium = TimelineEvent["media"][number];

/** Finds the picture files that came together with a chronicle, by the path that the chronicle names. */
export type MediaFiles = {
  /** @returns an address that shows the file; `undefined` if there is no such file */
  readonly addressOf: (path: string) => string | undefined;
};

export type MediaContext = {
  /** The address of the page. */
  readonly page: string;
  /** The address of the chronicle; absent for a file of this device or one in a single-file export. */
  readonly chronicleUrl?: string | undefined;
  /** Hosts whose pictures the publisher lets load at once. */
  readonly mediaHosts?: readonly string[] | undefined;
  readonly files?: MediaFiles | undefined;
};

export type ResolvedMedium =
  /** Shown or played in place. Asks no host that opening the page and the file has not asked, or `mediaHosts`. */
  | { readonly kind: "now"; readonly src: string }
  /** On another host, which learns of the reader: only if the reader asks. */
  | { readonly kind: "on-request"; readonly src: string; readonly host: string }
  /** A file that did not come along. */
  | { readonly kind: "missing"; readonly name: string };

/**
 * @param medium  read by `readChronicle`
 * @returns how to show it. Pictures are shown at once from `data:` URLs, joined files, the host of the page, the host of the file and
 * `mediaHosts`. Video and audio play in place only from joined files and the host of the page
 */
export function resolveMedia({ type, url }: Pick<Medium, "type" | "url">, context: MediaContext): ResolvedMedium {
  const { page, chronicleUrl, mediaHosts = [], files } = context;
  const kind = kindOfMediaAddress(url);
  if (kind === "data")
    return type === "image" ? { kind: "now", src: url } : { kind: "missing", name: url.slice(0, 20) };
  const joined = kind === "path" ? files?.addressOf(url) : undefined;
  if (joined !== undefined) return { kind: "now", src: joined };
  const src = kind === "web" ? url : chronicleUrl === undefined ? undefined : resolvePath(url, chronicleUrl);
  const address = src === undefined ? undefined : parseUrl(src);
  if (!address) return { kind: "missing", name: kind === "web" ? url : shownMediaName(url) };
  const { href, host, origin, protocol, port, hostname } = address;
  const isOfPage = origin === originOf(page);
  if (isOfPage) return { kind: "now", src: href };
  const isListed = mediaHosts.includes(hostname) && port === "" && !isPrivateHost(hostname);
  const isShownAtOnce = type === "image" && protocol === "https:" && (isListed || origin === originOf(chronicleUrl));
  return isShownAtOnce ? { kind: "now", src: href } : { kind: "on-request", src: href, host };
}

/** `null` of opaque origins equals nothing. */
function originOf(address: string | undefined): string | undefined {
  const origin = address === undefined ? undefined : parseUrl(address)?.origin;
  return origin === "null" ? undefined : origin;
}
