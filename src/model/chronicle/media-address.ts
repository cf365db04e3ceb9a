/**
 * Where a picture, video or sound is: a web address, a path relative to the file, or a `data:` URL of a picture. All come
 * from files and are hostile.
 */
import { parseUrl } from "../links/parse-url";

/** In characters, about 4.5 MB of a picture. */
export const MAX_DATA_URL_LENGTH = 6_000_000;
const MAX_ADDRESS_LENGTH = 2_000;
/** What `readMediaAddress` accepts, for problems. */
export const MEDIA_EXPECTED =
  "https://… without user name and password, a path below the folder of the file, or a data: URL of a picture";

export type MediaAddressKind = "web" | "path" | "data";

const WEB = /^https?:\/\/[^\s/]/i;
/** Base64, or for SVG also percent-encoded text. Quantifiers over one class each: linear. */
const DATA_IMAGE =
  /^data:image\/(?:(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[a-z\d+/]{4,}={0,2}|svg\+xml(?:;charset=utf-8|;utf8)?,[\w%.~!$&'()*+,;=:@/?-]+)$/i;
/** `C:`, `javascript:`, and a colon that a resolver could take for the end of a scheme. */
const BEGINS_WITH_SCHEME = /^[^/]*:/;
const UNSAFE = /[\\\p{Cc}\p{Surrogate}\u2028\u2029]/u;

/**
 * Checks an address of a medium. A path names a file in the folder of the chronicle or below it: no scheme, no `/` or
 * `..`, nothing of these in percent-encoding either. `?` and `#` are part of a file name, since tables name files and
 * not URLs. A web address has no user name and password: each reader of the file could use them, and each picture that
 * loads would.
 * @returns the address as it is stored: paths without `./` and empty segments; `undefined` if it is refused
 */
export function readMediaAddress(text: string): string | undefined {
  const address = text.trim();
  if (/^data:/i.test(address))
    return address.length <= MAX_DATA_URL_LENGTH && DATA_IMAGE.test(address) ? address : undefined;
  if (address.length > MAX_ADDRESS_LENGTH) return undefined;
  if (WEB.test(address)) {
    const url = parseUrl(address);
    return url && !url.username && !url.password ? address : undefined;
  }
  return normalisedPath(address);
}

/** The kind of an address that `readMediaAddress` has accepted. */
export function kindOfMediaAddress(address: string): MediaAddressKind {
  if (/^data:/i.test(address)) return "data";
  return WEB.test(address) ? "web" : "path";
}

function normalisedPath(path: string): string | undefined {
  if (path === "" || /^\/|\/$/.test(path) || BEGINS_WITH_SCHEME.test(path) || UNSAFE.test(path)) return undefined;
  const segments = path.split("/").filter((segment) => segment !== "" && decoded(segment) !== ".");
  const isSafe = segments.every((segment) => {
    const name = decoded(segment);
    return name !== ".." && !name.includes("/") && !UNSAFE.test(name);
  });
  return isSafe && segments.length > 0 ? segments.join("/") : undefined;
}

/** The names of folders and file in a path. */
export const segmentsOf = (path: string): readonly string[] => path.split("/").map(decoded);

/** A percent sign may also be part of a file name: "100%.jpg". */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * The full address of a path, relative to the address of the file.
 * @returns `undefined` if it would leave the folder of the file
 */
export function resolvePath(path: string, file: string): string | undefined {
  const folder = parseUrl(".", file);
  const address = parseUrl(segmentsOf(path).map(encodeURIComponent).join("/"), file);
  return folder && address && /^https?:$/.test(address.protocol) && address.href.startsWith(folder.href)
    ? address.href
    : undefined;
}

/** The name of the file at an address, for display: of a `data:` URL only its type. `?` and `#` are part of a path. */
export function shownMediaName(address: string): string {
  const kind = kindOfMediaAddress(address);
  if (kind === "data") return address.slice(0, address.search(/[;,]/));
  return segmentsOf(kind === "web" ? address.replace(/[?#].*$/s, "") : address).at(-1) || address;
}
