import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");
const characters = (count: number) => plural(count, { one: "# character", other: "# characters" });
const steps = (count: number) => plural(count, { one: "# step", other: "# steps" });

/** User stories: picking events, the list of stories, editing, files and links. */
export const userStories = {
  untitled: "Untitled story",
  steps,
  list: {
    title: "Your stories",
    ofChronicle: "Stories of this timeline",
    intro: "They are saved in this browser, on this device. Nothing is sent anywhere.",
    begin: "New story",
    open: "Open file…",
    all: "Download all",
    hint: "Make your own story: pick events, or copy one of these and edit it.",
    copyAndEdit: "Copy and edit",
    saved: (when: string) => `saved ${when}`,
    notSaved: "not saved",
    otherChronicle: (title: string) => `made for “${title}”`,
    otherUnnamed: "made for another timeline",
    read: "Read",
    present: "Present",
    edit: "Edit",
    more: (title: string) => `More actions for “${title}”`,
    copy: "Copy",
    download: "Download",
    share: "Share",
    print: "Print",
    remove: "Delete",
    removed: (title: string) => `“${title}” was deleted.`,
    notRemoved: "Could not delete the story. Try again.",
    undo: "Undo",
    gone: "This story is no longer saved in this browser.",
    readOnly:
      "Your stories were made with a newer version of this page. You can read them here but not change them. Reload the page to get the newer version.",
  },
  /** Why the browser cannot save, and what to do. */
  storageErrors: {
    blocked:
      "This browser does not let the page store data, so stories cannot be saved here. You can still make one: download it before you close the page.",
    newer:
      "A newer version of this page has changed the storage. Download your story, then reload the page to save again.",
    full: "This browser’s storage is full. Download the story, then free some space and save again.",
    waiting:
      "Another tab of this page, perhaps an older version, is using the storage. Close the other tabs and save again.",
    cleared: "This browser has deleted the data of this page. Download the story, then reload the page to save again.",
    unknown: "The browser could not save. Try again, or download the story.",
  },
  saveState: {
    name: "Saving",
    transient: "From a link, not saved in this browser",
    waiting: "Not saved yet",
    saving: "Saving…",
    saved: "Saved",
    failed: (why: string) => `Not saved: ${why}`,
    conflict: "Not saved: this story was changed in another tab.",
    deleted: "This story was deleted in another tab. It is still open here, but not saved.",
    keepBoth: "Keep both",
    useOther: "Use the other version",
    again: "Save again",
    download: "Download",
    saveCopy: "Save a copy",
  },
  imported: {
    name: "Story import",
    new: (title: string) => `“${title}” was added to your stories.`,
    copy: (title: string) =>
      `There is already another version of this story; the one in the file was added as “${title}”.`,
    same: (title: string) => `“${title}” is already in your stories.`,
    none: (file: string) => `No story could be read from ${file}.`,
    missing: (count: number) =>
      plural(count, {
        one: "# of its steps refers to an event that is not in this timeline. The step is kept.",
        other: "# of its steps refer to events that are not in this timeline. The steps are kept.",
      }),
    where: (where: string) => `Place: ${where}`,
    dismiss: "Dismiss",
  },
  /** By code; those that are not here are problems of files in general. */
  problems: {
    "own.unreadable": "This is not a story.",
    "own.format": "The file is not a Throughline story.",
    "own.newer": "The story was made with a newer version of this page. Reload the page and open it again.",
    "own.too-many-steps": "A story can have at most 1,000 steps; the rest are left out.",
  },
  share: {
    link: "Link",
    intro: "The link contains the story itself: anyone who opens it can read the story, and no server receives it.",
    copy: "Copy link",
    copied: "Copied",
    refused: "The browser did not allow copying. The link is selected: press Ctrl+C, or ⌘C on a Mac.",
    tooLong: (length: number, most: number) =>
      `This story is too long for a link: ${number.format(length)} of ${characters(most)}. Share it as a file.`,
    file: "Download file",
    collecting: "Creating the link…",
    noPage: "This page is an exported file without a published page, and a link needs one. Share the story as a file.",
    local: "This address works on this device only: others cannot open the link.",
    onlyHere:
      "The timeline itself is saved in this browser only: the link opens the story nowhere else. Download the timeline and publish it on the web first.",
    onDevice: (file: string) =>
      `The timeline itself is your file “${file}”: anyone who opens the link needs that file too.`,
    close: "Close",
  },
  collecting: {
    name: "The story you are making",
    label: "Your story",
    edit: "Edit steps",
    done: "Done",
    how: "Add events from the details, the list or search results.",
    added: (title: string, count: number) => `Added: ${title}. ${steps(count)}.`,
    removed: (title: string, count: number) => `Removed: ${title}. ${steps(count)}.`,
    full: (most: number) => `A story can have at most ${steps(most)}.`,
    undo: "Undo",
  },
  pick: {
    add: "Add to story",
    isIn: "In your story",
    addEvent: (title: string) => `Add to your story: ${title}`,
    key: "Shift + Enter adds it to your story or removes it.",
    inStory: "in your story",
  },
  editor: {
    name: "Edit story",
    back: "Back to the timeline",
    pick: "Pick on the timeline",
    about: "About the story",
    fields: {
      title: "Title",
      summary: "Summary",
      audience: "Audience",
      headline: "Headline",
      question: "Question for the class",
      note: "Your notes, shown only in presenter view",
    },
    minutes: "Minutes",
    lang: "Language of the fields",
    inLang: (field: string, lang: string) => `${field}, ${lang}`,
    steps: "Steps",
    none: "No steps yet. Search for an event below, or pick events on the timeline.",
    step: (place: number) => `Step ${place}`,
    card: "Text card",
    gone: (id: string) => `Event “${id}” is not in this timeline. The step is kept.`,
    change: (title: string) => `Texts of “${title}”`,
    up: (title: string) => `Move up: ${title}`,
    down: (title: string) => `Move down: ${title}`,
    remove: (title: string) => `Remove: ${title}`,
    drag: "Drag to reorder",
    keys: "Alt + ↑ or ↓ moves a step.",
    core: "Also in the short version",
    isCore: "short version",
    hasQuestion: "question",
    hasNote: "notes",
    moved: (title: string, place: number, count: number) => `${title}: now step ${place} of ${count}.`,
    removed: (title: string) => `Removed: ${title}`,
    added: (title: string, place: number) => `Added as step ${place}: ${title}`,
    undo: "Undo",
    redo: "Redo",
    undone: (left: number) => `Undone. ${plural(left, { one: "# more step", other: "# more steps" })} to undo.`,
    redone: (left: number) => `Redone. ${plural(left, { one: "# more step", other: "# more steps" })} to redo.`,
    tooLong: (most: number) => `The limit is ${characters(most)}. The rest was left out.`,
    find: "Add an event",
    findNone: (query: string) => `No results for “${query}”.`,
    found: (count: number) => plural(count, { one: "# event", other: "# events" }),
    addCard: "Add a text card",
    map: "Map",
    addMap: "Add a map",
    addMapHint: "It shows what the map shows now: this part of the earth and this period",
    takeMap: "Show what the map shows now",
    playMap: "Play the events one after the other",
    mapShows: { all: "the whole period", places: "the places of the period", region: "a chosen part of the map" },
    framed: {
      title: "Open this page on its own to edit",
      text: "Stories cannot be edited inside another page, because that page could hijack your clicks.",
      open: "Open in new tab",
    },
  },
};

export type UserStoryMessages = Widen<typeof userStories>;
