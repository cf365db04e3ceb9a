import type { Widen } from "../messages";

/** Why a file was not opened. */
export const loadFailures = {
  cancelled: "Nothing from the file is shown.",
  offline: "You are offline. Try again when you are back online.",
  cors: (host: string) =>
    `${host} does not let other sites read the file. The file’s owner must allow it (with the header Access-Control-Allow-Origin). Or save the file and drop it on this page.`,
  redirect: "The address redirects to one that this page does not open: in a private network, or without encryption.",
  truncated: "The connection was lost while loading the file. Try again.",
  device: "Could not read the file from this device. It may be a folder, or it may have been moved or locked.",
  draft: "Could not read your timeline from this browser’s storage.",
  stalled: "The server is too slow or has stopped sending. Try again later.",
  status: (status: string) => `The server returned ${status} instead of the file. Check the address.`,
  tooLarge: "The file is larger than 64 MB, the most that can be opened.",
  unreadable: "The file was loaded, but no events could be read from it.",
};
export type LoadFailureMessages = Widen<typeof loadFailures>;
