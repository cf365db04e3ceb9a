import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const events = (count: number) => plural(count, { one: "# event", other: "# events" });

/** Timelines made or changed by the user: the bar above an open draft, the list of drafts, versions and comparison. */
export const userChronicles = {
  untitled: "Untitled timeline",
  events,
  bar: {
    name: "Editing",
    editing: "Editing",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone",
    redone: "Done again",
    addEvent: "Add event",
    newTitle: "New event",
    view: "View of the draft",
    views: { timeline: "Timeline", table: "Table" },
    mode: "How an event opens",
    modes: { edit: "Edit", preview: "Preview" },
    settings: "Topics, places …",
    versions: "Versions and file",
    more: "More",
    list: "Your timelines",
    close: "Close",
    problems: (count: number) =>
      plural(count, {
        one: "# thing cannot be shown yet",
        other: "# things cannot be shown yet",
      }),
  },
  list: {
    title: "Your timelines",
    intro: "They are saved in this browser, on this device. Nothing is sent anywhere.",
    create: "New timeline",
    copyOf: (title: string) => `Edit a copy of “${title}”`,
    copying: "Copying …",
    pictures: (done: number) => plural(done, { one: "# picture copied", other: "# pictures copied" }),
    tooMany: (most: string) =>
      `A timeline of more than ${most} events cannot be edited here. Filter it, save the events you need as a file, and open that.`,
    none: "No timelines are saved in this browser yet.",
    saved: (when: string) => `saved ${when}`,
    isOpen: "open now",
    from: (title: string) => `from “${title}”`,
    open: "Edit",
    download: "Download",
    remove: "Delete",
    openOf: (title: string) => `Edit “${title}”`,
    downloadOf: (title: string) => `Download “${title}”`,
    removeOf: (title: string) => `Delete “${title}”`,
    removed: (title: string) => `“${title}” was deleted.`,
    notRemoved: "Could not delete the timeline. Try again.",
    gone: "This timeline is no longer saved in this browser.",
    undo: "Undo",
    all: "Download all",
    readOnly:
      "Your timelines were made with a newer version of this page. You can read them here but not change them. Reload the page to get the newer version.",
    close: "Close",
    /** Of a new timeline. */
    newTitle: "Untitled timeline",
    firstTopic: "Events",
  },
  /** Why the browser cannot save, and what to do. */
  storageErrors: {
    blocked:
      "This browser does not let the page store data, so timelines cannot be saved here. You can still edit: download the timeline before you close the page.",
    newer:
      "A newer version of this page has changed the storage. Download your timeline, then reload the page to save again.",
    full: "This browser’s storage is full. Download the timeline, then free some space and save again.",
    waiting:
      "Another tab with an older version of this page is using the storage. Close the other tabs and save again.",
    cleared:
      "This browser has deleted the data of this page. Download the timeline, then reload the page to save again.",
    unknown: "The browser could not save. Try again, or download the timeline.",
  },
  saveState: {
    transient: "Not saved in this browser",
    waiting: "Not saved yet",
    saving: "Saving…",
    saved: "Saved",
    failed: (why: string) => `Not saved: ${why}`,
    conflict: "Not saved: this timeline was changed in another tab.",
    deleted: "This timeline was deleted in another tab. It is still open here, but not saved.",
    keepBoth: "Keep both",
    useOther: "Use the other version",
    again: "Save again",
    download: "Download",
    saveCopy: "Save a copy",
  },
};
export type UserChronicleMessages = Widen<typeof userChronicles>;
