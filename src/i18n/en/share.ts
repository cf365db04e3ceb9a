import type { Widen } from "../messages";
import { pluralIn } from "../plural";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");

/** The dialog that shares a view. No part of `index.ts`: it comes with the dialog. */
export const share = {
  title: "Share this view",
  close: "Close",
  tabs: { link: "Link", code: "Embed", cite: "Cite" },
  tabList: "Ways to share",

  link: "Link",
  included: "Included in the link",
  embedParts: "Included in the embed",
  parts: {
    src: (file: string) => `File: ${file}`,
    draft: (title: string) => `Your timeline: ${title}`,
    srcHint: "Without it, the link opens the default timeline.",
    story: (title: string, step: number) => `Story: ${title}, step ${number.format(step)}`,
    window: (period: string) => `Dates in view: ${period}`,
    noWindow: "Dates in view (all years)",
    storyWindow: "Dates in view (set by the story)",
    event: (title: string) => `Open event: ${title}`,
    noEvent: "Open event (none)",
    storyEvent: "Open event (set by the story)",
    filter: (facet: string, values: string) => `${facet}: ${values}`,
    noFilters: "Filters (none set)",
    view: (view: string) => `Start view: ${view}`,
    lang: (language: string) => `Language: ${language}`,
    detail: (detail: string) => `Detail: ${detail}`,
    theme: (appearance: string) => `Appearance: ${appearance}`,
  },

  copy: "Copy",
  copyLink: "Copy link",
  copyCode: "Copy code",
  copyCitation: "Copy citation",
  copyMarkdown: "Copy as Markdown link",
  copyHtml: "Copy as HTML link",
  copied: "Copied",
  refused: "The browser did not allow copying. The text is selected: press Ctrl+C, or ⌘C on a Mac.",
  byHand: "Text to copy",

  onDevice: (file: string) =>
    `The file “${file}” is on your device only, and no link can open it. To share it, publish the file on the web and open it from there.`,
  draft: {
    onlyHere:
      "Your timeline is saved in this browser only, and this link opens it nowhere else. To link to it or embed it, publish its file on the web and open it from there.",
    file: "The timeline as a file",
    fileText: "Anyone who drops it on this page sees the same timeline, and can edit it further.",
    download: "Download the file",
  },
  reach: {
    machine: "This link works on this computer only: the page is not on the web.",
    network: "This link works in your own network only.",
  },
  length: {
    long: (characters: number) =>
      `The link has ${plural(characters, { one: "# character", other: "# characters" })}. Some programs cut off links longer than ${number.format(2_000)}. Untick items to shorten it.`,
    story: (characters: number) =>
      `With your story, the link has ${plural(characters, { one: "# character", other: "# characters" })}: too many to share reliably. Share the story as a file instead, from the list of stories.`,
    unread: "The link is too long for the page to read. Untick items to shorten it.",
  },

  qr: "QR code",
  qrText: "Opens the same link on a phone, for a classroom or on paper.",
  qrTitle: (address: string) => `QR code of ${address}`,
  qrTooLong: "The link is too long for a QR code. Untick items to shorten it.",
  qrFull: "Full screen",
  qrLeave: "Exit full screen",
  saveSvg: "Save as SVG",
  savePng: "Save as PNG",

  kind: "Type of code",
  kinds: {
    script: "Link and script",
    responsive: "Responsive iframe",
    plain: "Fixed iframe",
  },
  kindHints: {
    script: "Adapts its height to the content. Where a CMS strips scripts, the link remains.",
    responsive: "No script. Keeps its proportions; the editor must allow style attributes.",
    plain: "No script, fixed height. Works wherever iframes are allowed.",
  },
  size: "Size",
  fills: "Fills the column",
  automatic: "Automatic height",
  width: "Width, px",
  height: "Height, px",
  startHeight: "Initial height, px",
  proportions: "The iframe keeps these proportions.",
  bounds: (least: number, most: number) => `From ${number.format(least)} to ${number.format(most)}.`,
  appearance: "Appearance",
  appearanceAuto: "Reader’s setting",
  language: "Language",
  languageAuto: "Reader’s setting",
  startView: "Start view",
  startViewAuto: "Automatic",
  code: "Embed code",
  frameTitle: (title: string) => `Timeline: ${title}`,
  preview: "Preview",
  previewTitle: "Preview of the embedded timeline",
  previewWidth: "Column width, px",
  previewWidths: { "360": "Phone, 360", "640": "Column, 640", "800": "Wide, 800" },
  shownAt: (percent: number) => `shown at ${number.format(percent)}%`,

  cited: "What to cite",
  citedEvent: "The open event",
  citedTimeline: "The whole timeline",
  format: "Format",
  formats: { text: "Plain text", markdown: "Markdown", bibtex: "BibTeX", ris: "RIS" },
  formatHints: {
    text: "For an article, a handout or a footnote.",
    markdown: "For a text in Markdown.",
    bibtex: "For LaTeX, read by biblatex. Each source is a record too.",
    ris: "For reference managers such as Zotero. Each source is a record too.",
  },
  citation: "Citation",
  noAuthor: "The timeline names no author, so the citation has none.",
  citing: {
    /** Quotation marks inside a title become inner ones. */
    quoted: (title: string) => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`,
    within: (title: string) => `In: ${title}`,
    version: (version: string) => `Version ${version}`,
    accessed: (day: string) => `accessed ${day}`,
    archived: "Archived copy",
    sources: "Sources for this event:",
  },
};

export type ShareMessages = Widen<typeof share>;
