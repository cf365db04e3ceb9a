/** The whole address of a link, and how far it leads. */
import { isPrivateHost } from "./private-host";
import { deviceFileOf } from "./source-url";
import { MAX_ADDRESS_LENGTH } from "../stories/story-code";
import { type ViewLink, MAX_QUERY_LENGTH, encodeViewLink } from "./view-link";

/** Some mail programs and content systems cut longer ones. */
const LONG = 2_000;

/**
 * The folder in which the page lies, with a slash at its end: index.html and uk.html are two entrances to it, and every
 * host page names it so.
 * @param href  the address of the page
 */
export function folderOf(href: string): string {
  const folder = new URL(".", href);
  folder.username = "";
  folder.password = "";
  return folder.href;
}

export const addressOf = (folder: string, link: ViewLink): string => folder + encodeViewLink(link);

/** Who can open an address of this folder. */
export type Reach = "everyone" | "network" | "machine";

const MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

export function reachOf(folder: string): Reach {
  const { protocol, hostname } = new URL(folder);
  if (protocol === "file:" || MACHINE.test(hostname)) return "machine";
  return isPrivateHost(hostname) ? "network" : "everyone";
}

/** The name of the file of the reader's own that an address is about: no address leads to its events. */
export const deviceFileIn = (address: string): string | undefined =>
  deviceFileOf(new URL(address).searchParams.get("src") ?? "");

/**
 * - `long`    the page opens it, but other programs may cut it
 * - `too-long` with a story in it: programs between two people will not leave it whole
 * - `unread`  the page itself would not read it
 */
export function lengthOf(address: string): "fine" | "long" | "too-long" | "unread" {
  const { search, hash } = new URL(address);
  if (search.length > MAX_QUERY_LENGTH) return "unread";
  if (hash !== "" && address.length > MAX_ADDRESS_LENGTH) return "too-long";
  return address.length > LONG ? "long" : "fine";
}
