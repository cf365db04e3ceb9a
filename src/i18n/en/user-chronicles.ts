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
    undo: "Undo",
    redo: "Redo",
    undone: (left: number) => `Undone. ${plural(left, { one: "# more step", other: "# more steps" })} to undo.`,
    redone: (left: number) => `Done again. ${plural(left, { one: "# more step", other: "# more steps" })} to redo.`,
    addEvent: "Add event",
    newTitle: "New event",
    view: "View of the draft",
    views: { timeline: "Timeline", table: "Table" },
    mode: "How an event opens",
    modes: { edit: "Edit", preview: "Preview" },
    settings: "Topics, places …",
    versions: "Versions and file",
    more: "More",
    close: "Close",
    problems: (count: number) =>
      plural(count, {
        one: "# event is not shown yet",
        other: "# events are not shown yet",
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
  versions: {
    title: "Versions and file",
    tabs: { compare: "Compare and save", versions: "Versions" },
    intro: "A named version is a state you can return to. Versions are saved with the draft in this browser.",
    name: "Name of the version",
    nameHint: "for example: sent to the editor",
    save: "Save version",
    saved: (name: string) => `Version “${name}” is saved.`,
    none: "There are no versions yet.",
    restore: "Restore",
    restoreOf: (name: string) => `Restore version “${name}”`,
    restored: (name: string) => `Version “${name}” is restored. Undo brings back what was there before.`,
    remove: "Delete",
    removeOf: (name: string) => `Delete version “${name}”`,
    removed: (name: string) => `Version “${name}” was deleted.`,
    undo: "Undo",
    full: (most: number) =>
      plural(most, {
        one: "A draft has at most # version.",
        other: "A draft has at most # versions. Delete one to save another.",
      }),
    unnamed: "Unnamed version",
  },
  compare: {
    with: "Compare with",
    origin: (title: string) => `“${title}”, as it was when you began`,
    version: (name: string) => `version “${name}”`,
    file: "a file…",
    choose: "Choose file…",
    chosen: (name: string) => `file ${name}`,
    reading: "Reading the file…",
    unreadable: (name: string) => `No timeline could be read from ${name}.`,
    nothing: "Choose a file to see what would change in it.",
    same: "There is no difference.",
    /** Numbers of events. */
    counts: (added: string, changed: string, removed: string) =>
      `Events added: ${added} · changed: ${changed} · removed: ${removed}`,
    unchanged: (count: number) => plural(count, { one: "# event is the same", other: "# events are the same" }),
    kinds: { added: "Added", changed: "Changed", removed: "Removed" },
    columns: { kind: "Change", event: "Event", field: "Field", before: "Before", after: "Now" },
    empty: "nothing",
    sections: {
      meta: "Title and description",
      lanes: "Topics",
      eras: "Periods",
      actors: "Actors",
      places: "Places",
      stories: "Stories",
      quiz: "Quiz questions",
    },
    /** Numbers of entries; empty for none. */
    sectionCounts: (added: string, changed: string, removed: string) =>
      [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`]
        .filter((part) => part !== "")
        .join(", "),
    fields: {
      id: "Id",
      date: "Date",
      title: "Title",
      summary: "Summary",
      lane: "Topic",
      importance: "Importance",
      status: "Status",
      claimedBy: "Who says so",
      contested: "Contested",
      actors: "Actors",
      places: "Places",
      placeLabel: "Wording of the place",
      route: "Route",
      area: "Area",
      figures: "Figures",
      quotes: "Quotations",
      related: "Related events",
      sources: "Sources",
      contentNote: "Note before the text",
      media: "Pictures, video and sound",
      tags: "Tags",
    },
    saveFile: "Save the file…",
    saveHint:
      "The file is written in this program’s own format and opens again as the same timeline. Other formats: menu “More”, “Save as a file or picture”.",
    saved: (name: string) => `${name} is saved.`,
    more: (count: number) => plural(count, { one: "Show # more change", other: "Show # more changes" }),
  },
  /** Of a file with many timelines. */
  imported: {
    name: "What was added",
    added: (count: number) =>
      plural(count, { one: "# timeline from the file was added.", other: "# timelines from the file were added." }),
    same: (count: number) =>
      plural(count, { one: "# timeline was here already.", other: "# timelines were here already." }),
    unread: (count: number) =>
      plural(count, {
        one: "# timeline could not be read, or is too large to be edited.",
        other: "# timelines could not be read, or are too large to be edited.",
      }),
    failed: (file: string) => `“${file}” could not be read: it is damaged or incomplete. Nothing was added.`,
    newer: (file: string) =>
      `“${file}” was made with a newer version of this page. Reload the page and open the file again.`,
    large: (file: string) => `“${file}” is larger than 64 MB, the most that can be opened. Nothing was added.`,
  },
  /** Why the browser cannot save, and what to do. */
  storageErrors: {
    blocked:
      "This browser does not let the page store data, so timelines cannot be saved here. You can still edit: download the timeline before you close the page.",
    newer:
      "A newer version of this page has changed the storage. Download your timeline, then reload the page to save again.",
    full: "This browser’s storage is full. Download the timeline, then free some space and save again.",
    waiting:
      "Another tab of this page, perhaps an older version, is using the storage. Close the other tabs and save again.",
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
