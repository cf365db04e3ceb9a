/** What is told of files, links and texts that are dropped on the page or pasted into it. */
export const local = {
  /** In the place of a file name. */
  names: { table: "Pasted table", text: "Pasted text" },
  /** By the code of the problem. */
  sentences: {
    "local.one": (name: string) => `Only one file can be open at a time: this is “${name}”.`,
    "local.folder": () => "A folder cannot be opened. Drop one file out of it.",
    "local.elsewhere": () =>
      "Files are opened on the timeline itself, not here. Go back to it and drop the file again.",
    "local.nothing": () =>
      "This is no table, no data and no link. Copy rows of a table with their headings, JSON, or the address of a file; or drop the file itself.",
    "local.one-file": () => "This page is one file and opens no addresses. Save the file of the link and drop it here.",
    "local.private": (host: string) =>
      `The link leads to ${host}, which is in your own network. This page does not look there: save the file and drop it here.`,
    "local.insecure": (host: string) =>
      `The link leads to ${host} without encryption (http), and only https is opened. Save the file and drop it here.`,
    "local.scheme": (scheme: string) =>
      `Links that begin with “${scheme}” are not opened. Save the file and drop it here.`,
    "local.credentials": () =>
      "The link has a name or password in it and is not opened. Save the file and drop it here.",
    "local.device": (name: string) => `The link is of the file “${name}” on a device. Drop the file itself here.`,
    "local.unreadable": (text: string) => `“${text}” is no address that can be opened.`,
  },
};
