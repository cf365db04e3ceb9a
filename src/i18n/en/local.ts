import type { Widen } from "../messages";
/** Messages about files, links and texts that are dropped on the page or pasted into it. */
export const local = {
  /** In the place of a file name. */
  names: { table: "Pasted table", text: "Pasted text" },
  /** By the code of the problem. */
  sentences: {
    "local.one": (name: string) => `Only one file can be open at a time. Opened: “${name}”.`,
    "local.folder": () => "Folders cannot be opened. Drop a single file instead.",
    "local.elsewhere": () => "Files cannot be opened here. Go back to the timeline and drop the file again.",
    "local.nothing": () =>
      "This is not a table, data or a link. Copy table rows with their headings, JSON or the address of a file, or drop the file itself.",
    "local.one-file": () =>
      "This page is one exported file and cannot open links. Save the linked file and drop it here.",
    "local.private": (host: string) =>
      `The link points to ${host}, which is in your own network. This page does not open files from there: save the file and drop it here.`,
    "local.insecure": (host: string) =>
      `The link to ${host} is not encrypted (http), and only https can be opened. Save the file and drop it here.`,
    "local.scheme": (scheme: string) =>
      `Links that start with “${scheme}” cannot be opened. Save the file and drop it here.`,
    "local.credentials": () =>
      "The link contains a user name or password and was not opened. Save the file and drop it here.",
    "local.device": (name: string) => `The link points to the file “${name}” on a device. Drop the file itself here.`,
    "local.unreadable": (text: string) => `“${text}” is not an address that can be opened.`,
  },
};

export type LocalMessages = Widen<typeof local>;
