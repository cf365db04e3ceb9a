/** Which file a link may open. Pure: the caller passes the address of the page. */
import { parseUrl } from "./parse-url";
import { isPrivateHost } from "./private-host";

/**
 * Why an address is refused.
 * - `private`      a host of the user's own machine or network
 * - `insecure`     another host without encryption
 * - `scheme`       not a web address: `javascript:`, `data:`, `blob:`, `file:` …
 * - `credentials`  contains a name or password
 * - `device`       the name of a local file, which only the user who opened it has
 * - `unreadable`   not an address
 */
export type SourceRefusal = "private" | "insecure" | "scheme" | "credentials" | "device" | "unreadable";

export type SourceAddress =
  | {
      readonly ok: true;
      readonly href: string;
      /** The host of the file; absent if it is the page's own. */
      readonly host?: string;
    }
  /** `shown` is the part to display: the host, the scheme, or the text itself. */
  | { readonly ok: false; readonly refusal: SourceRefusal; readonly shown: string };

export type SourceRules = {
  /** For development: allows hosts of this machine and its network, with or without encryption. */
  readonly allowsPrivate?: boolean;
};

/** Prefix of the name of a local file, in place of an address. */
const DEVICE = "device:";

/** Number of a further file with the same name. File names never contain a slash. */
const PLACE = /^\d+\//;

/**
 * The source of a view of a local file.
 * @param place  among the opened files of this name, from 1
 */
export const deviceSource = (name: string, place = 1): string =>
  `${DEVICE}${place > 1 || PLACE.test(name) ? `${place}/` : ""}${name}`;

/** @returns the name of the local file, if the source is one */
export const deviceFileOf = (source: string): string | undefined =>
  source.startsWith(DEVICE) ? source.slice(DEVICE.length).replace(PLACE, "") : undefined;

/**
 * Resolves the source of a link to an address that may be fetched: of the page's own origin, or of another host by
 * https.
 * Never throws or fetches. Must be called again for the target of a redirect.
 * @param source  a path, relative to the page or from the root of its host, or a whole address
 * @param page  the address of the page
 */
export function resolveSource(
  source: string,
  page: string,
  { allowsPrivate = false }: SourceRules = {},
): SourceAddress {
  const name = deviceFileOf(source);
  if (name !== undefined) return refuse("device", name);
  // Compared only after parsing: the parser drops line breaks and turns backslashes into slashes, as the browser will.
  const address = source.trim() === "" ? undefined : parseUrl(source, page);
  if (!address) return refuse("unreadable", source);
  if (address.protocol !== "https:" && address.protocol !== "http:") return refuse("scheme", address.protocol);
  if (address.username !== "" || address.password !== "") return refuse("credentials", address.host);
  address.hash = "";
  if (address.origin === new URL(page).origin) return { ok: true, href: address.href };
  if (!allowsPrivate) {
    if (isPrivateHost(address.hostname)) return refuse("private", address.host);
    if (address.protocol !== "https:") return refuse("insecure", address.host);
  }
  return { ok: true, href: address.href, host: address.host };
}

const refuse = (refusal: SourceRefusal, shown: string): SourceAddress => ({ ok: false, refusal, shown });
