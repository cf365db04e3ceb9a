/** Which file a link may open. Pure: the address of the page comes from whoever asks. */

/**
 * Why an address is refused.
 * - `foreign`      another host, port or scheme than the page's own
 * - `scheme`       not a web address at all: `javascript:`, `data:`, `blob:`, `file:` …
 * - `credentials`  a name or password in it
 * - `unreadable`   no address
 */
export type SourceRefusal = "foreign" | "scheme" | "credentials" | "unreadable";

export type SourceAddress =
  | { readonly ok: true; readonly href: string }
  /** `shown` is the part that a reader recognises: the host, the scheme, or the text itself. */
  | { readonly ok: false; readonly refusal: SourceRefusal; readonly shown: string };

/**
 * Resolves what a link names to an address that may be fetched: one of the page's own origin.
 * Never throws; nothing is fetched here.
 * @param source  a path, relative to the page or from the root of its host; a whole address of the same origin also does
 * @param page  the whole address of the page
 */
export function resolveSource(source: string, page: string): SourceAddress {
  if (source.trim() === "" || !URL.canParse(source, page)) return refuse("unreadable", source);
  // Compared only after parsing: the parser drops line breaks and turns backslashes, as the browser will.
  const address = new URL(source, page);
  const own = new URL(page);
  if (address.protocol !== "https:" && address.protocol !== "http:") return refuse("scheme", address.protocol);
  if (address.username !== "" || address.password !== "") return refuse("credentials", address.host);
  if (address.origin !== own.origin) return refuse("foreign", address.host);
  address.hash = "";
  return { ok: true, href: address.href };
}

const refuse = (refusal: SourceRefusal, shown: string): SourceAddress => ({ ok: false, refusal, shown });
