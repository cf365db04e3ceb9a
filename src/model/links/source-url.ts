/** Which file a link may open. Pure: the address of the page comes from whoever asks. */
import { parseUrl } from "./parse-url";
import { isPrivateHost } from "./private-host";

/**
 * Why an address is refused.
 * - `private`      a host of the reader's own machine or network
 * - `insecure`     another host without encryption
 * - `scheme`       not a web address at all: `javascript:`, `data:`, `blob:`, `file:` …
 * - `credentials`  a name or password in it
 * - `device`       the name of a file that was opened from a device: nobody else has it, and no page can open it by itself
 * - `unreadable`   no address
 */
export type SourceRefusal = "private" | "insecure" | "scheme" | "credentials" | "device" | "unreadable";

export type SourceAddress =
  | {
      readonly ok: true;
      readonly href: string;
      /** The other host that the file comes from; absent where it is the page's own. */
      readonly host?: string;
    }
  /** `shown` is the part that a reader recognises: the host, the scheme, or the text itself. */
  | { readonly ok: false; readonly refusal: SourceRefusal; readonly shown: string };

export type SourceRules = {
  /** For development: hosts of this machine and its network, encrypted or not. */
  readonly allowsPrivate?: boolean;
};

/** Before the name of a file of the reader's own, in the place of an address. */
const DEVICE = "device:";

/** Of further files of one name. No system has a slash in the name of a file. */
const PLACE = /^\d+\//;

/**
 * What a view of an opened file has in the place of its address.
 * @param place  among the files of this name that were opened, from 1
 */
export const deviceSource = (name: string, place = 1): string =>
  `${DEVICE}${place > 1 || PLACE.test(name) ? `${place}/` : ""}${name}`;

/** @returns the name of the file, if that is what the source names */
export const deviceFileOf = (source: string): string | undefined =>
  source.startsWith(DEVICE) ? source.slice(DEVICE.length).replace(PLACE, "") : undefined;

/**
 * Resolves what a link names to an address that may be fetched: of the page's own origin, or of another host by https.
 * Never throws; nothing is fetched here. To be asked again of the address that a redirection has led to.
 * @param source  a path, relative to the page or from the root of its host, or a whole address
 * @param page  the whole address of the page
 */
export function resolveSource(
  source: string,
  page: string,
  { allowsPrivate = false }: SourceRules = {},
): SourceAddress {
  const name = deviceFileOf(source);
  if (name !== undefined) return refuse("device", name);
  // Compared only after parsing: the parser drops line breaks and turns backslashes, as the browser will.
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
