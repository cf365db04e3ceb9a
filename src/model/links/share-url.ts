/** Share URLs: their text, who can open them, and whether they are too long. */
import { DEFAULT_FACTS, type SiteFacts } from "../site/site-facts";
import { isPrivateHost } from "./private-host";
import { deviceFileOf } from "./source-url";
import { MAX_ADDRESS_LENGTH } from "../stories/story-code";
import { isDraftSource } from "../user-chronicles/user-chronicle-id";
import { type ViewLink, MAX_QUERY_LENGTH, encodeViewLink } from "./view-link";

/** Some mail programs and content management systems cut longer ones. */
const LONG = 2_000;

/**
 * What links to a timeline begin with: the folder of its page, with a trailing slash, or in a library its page.
 * `index.html` and `uk.html` are entry pages of the same folder, and host pages link to the folder.
 * @param href  the address of the page
 */
export function homeOf(href: string, { library, pages }: SiteFacts = DEFAULT_FACTS): string {
  const [entry] = Object.values(pages);
  const home = new URL(library === undefined || entry === undefined ? "." : entry, href);
  home.username = "";
  home.password = "";
  return home.href;
}

/** The share URL of a view. */
export const addressOf = (home: string, link: ViewLink): string => home + encodeViewLink(link);

/** Who can open an address. */
export type Reach = "everyone" | "network" | "machine";

const MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Who can open this address, judged by its host. */
export function reachOf(home: string): Reach {
  const { protocol, hostname } = new URL(home);
  if (protocol === "file:" || MACHINE.test(hostname)) return "machine";
  return isPrivateHost(hostname) ? "network" : "everyone";
}

/** The name of the local file that an address refers to. Such an address does not contain the file's events. */
export const deviceFileIn = (address: string): string | undefined =>
  deviceFileOf(new URL(address).searchParams.get("src") ?? "");

/** Whether an address names a draft, which is only in the browser that made it. */
export const isDraftIn = (address: string): boolean =>
  isDraftSource(new URL(address).searchParams.get("src") ?? undefined);

/**
 * - `long`    the page opens it, but other programs may cut it
 * - `too-long` with a story in it: programs in between will not pass it on completely
 * - `unread`  over the limit of the page itself
 */
export function lengthOf(address: string): "fine" | "long" | "too-long" | "unread" {
  const { search, hash } = new URL(address);
  if (search.length > MAX_QUERY_LENGTH) return "unread";
  if (hash !== "" && address.length > MAX_ADDRESS_LENGTH) return "too-long";
  return address.length > LONG ? "long" : "fine";
}
