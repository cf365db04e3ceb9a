/** Share URLs: their text, who can open them, and whether they are too long. */
import { isPrivateHost } from "./private-host";
import { deviceFileOf } from "./source-url";
import { MAX_ADDRESS_LENGTH } from "../stories/story-code";
import { isDraftSource } from "../user-chronicles/user-chronicle-id";
import { type ViewLink, MAX_QUERY_LENGTH, encodeViewLink } from "./view-link";

/** Some mail programs and content management systems cut longer ones. */
const LONG = 2_000;

/**
 * The folder of the page, with a trailing slash. index.html and uk.html are entry pages of the same folder, and host
 * pages link to the folder.
 * @param href  the address of the page
 */
export function folderOf(href: string): string {
  const folder = new URL(".", href);
  folder.username = "";
  folder.password = "";
  return folder.href;
}

/** The share URL of a view. */
export const addressOf = (folder: string, link: ViewLink): string => folder + encodeViewLink(link);

/** Who can open an address in this folder. */
export type Reach = "everyone" | "network" | "machine";

const MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Who can open an address in this folder, judged by its host. */
export function reachOf(folder: string): Reach {
  const { protocol, hostname } = new URL(folder);
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
