import type { Widen } from "../messages";
/** Messages about files, links and texts that are dropped on the page or pasted into it. */
export const local = {
  /** In the place of a file name. */
  names: { table: "Pasted table", text: "Pasted text" },
  /** While the form of an event is open. */
  intoForm: "A picture is added to the event that is being edited.",
  /** By the code of the problem. */
  sentences: {
    "local.one": (name: string) => `Only one file can be open at a time. Opened: “${name}”.`,
    "local.folder": (name: string) =>
      `The folder “${name}” has no table and no timeline. Put a CSV or JSON file that names the pictures beside them.`,
    "local.folder-cut": (name: string) =>
      `The folder “${name}” has more than 5,000 files or too many levels; the rest is left out.`,
    "local.pictures": (name: string) =>
      `“${name}” is a picture. Drop it together with the table that names it, or open that table first.`,
    "local.pictures-draft": (name: string) =>
      `“${name}” is a picture. Open the form of the event that it belongs to, then drop or paste it.`,
    "local.zip-empty": (name: string) =>
      `There is no table, timeline or picture in “${name}”. Put a CSV or JSON file and its pictures into the ZIP.`,
    "local.zip-damaged": (name: string) =>
      `The ZIP file “${name}” is damaged. Make it again, or drop its files unpacked.`,
    "local.zip-encrypted": (name: string) =>
      `The ZIP file “${name}” is protected by a password. Unpack it and drop its files.`,
    "local.zip-zip64": (name: string) =>
      `The ZIP file “${name}” is of a kind for very large archives (ZIP64), which cannot be opened here. Unpack it and drop its files.`,
    "local.zip-too-large": (name: string) =>
      `The ZIP file “${name}” is too large: at most 5,000 files, 64 MB each and 512 MB in all can be opened. Drop the table and the pictures it names.`,
    "local.elsewhere": () => "Files cannot be opened here. Go back to the timeline and drop the file again.",
    "local.nothing": () =>
      "This is not a table, data or a link. Copy table rows with their headings, JSON or the address of a file, or drop the file itself.",
    "local.one-file": () =>
      "This page is one exported file and cannot open links. Save the linked file and drop it here.",
    "local.timelines-exported": () =>
      "This page is one exported file, in which timelines cannot be edited. Open the file with your timelines where you made them: on the web page.",
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
