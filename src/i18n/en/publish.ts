/** Loaded with the dialog that makes a site. */
import { pluralIn } from "../plural";
import type { Widen } from "../messages";

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en");
const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export const publish = {
  title: "Publish as a site",
  close: "Close",
  intro:
    "Makes a website of this timeline: a ZIP archive of pages that any web host can serve, with a page for every event. It is made in this browser; nothing is sent anywhere.",
  tooMany: (count: number, most: number) =>
    `The site would have pages for ${plural(count, { one: "# event", other: "# events" })}; the limit here is ${number.format(most)}. Publish a part of the timeline, or use “npm run site” on a computer.`,
  what: "What is published",
  facts: { title: "Timeline", contents: "Contains", languages: "Texts in" },
  events: (count: number) => plural(count, { one: "# event", other: "# events" }),
  stories: (count: number) => plural(count, { one: "# story", other: "# stories" }),
  pictures: (count: number) => plural(count, { one: "# picture", other: "# pictures" }),
  picturesHint:
    "Pictures keep their size. What cameras write into JPEG, PNG, WebP and GIF files is removed: place, time, device. Make sure that you may publish them.",
  interfaceLanguages: "Languages of the site",
  firstLanguage: "The address opens in",
  address: "Address",
  addressLabel: "Where the site will be (optional)",
  addressHint:
    "The https address of its folder, such as https://school.example/timeline/. Without it the site works too, but has no sitemap, feed, canonical addresses or pictures in social networks.",
  brand: "Name and publisher",
  brandHint: "All of it is optional. This browser remembers it for the next site.",
  textsIn: "Language of the texts",
  looks: "Looks",
  bottom: "Licence, contact and links",
  again: "Use it again",
  againHint:
    "Keep these settings as brand.json with logo and icon beside it, for colleagues, another device or “npm run site”. To load them, choose all of these files together. The address is not in it.",
  fields: {
    title: "Title",
    description: "Description",
    publisher: "Publisher",
    publisherUrl: "Publisher’s website",
    logo: "Logo",
    favicon: "Icon of the browser tab",
    licence: "Licence",
    licenceUrl: "Address of the licence",
    contact: "Contact",
  },
  logoHint: "PNG or SVG, at most 500 kB. It is shown 24 pixels high, on light and dark backgrounds.",
  faviconHint: "PNG or SVG, square, at most 500 kB.",
  contactHint: "An e-mail address or the address of a page.",
  choose: "Choose file…",
  change: "Replace…",
  chosen: (what: string) => `${what}: the chosen picture`,
  remove: (what: string) => `Remove: ${what}`,
  accent: "Accent colour",
  accentHint: "For solid buttons and what is selected; a colour for each appearance.",
  pickColour: (theme: string) => `${theme}: pick a colour`,
  passes: (ratio: string) => `Contrast ${ratio}:1, easy to see`,
  tooFaint: (ratio: string, least: string) => `Contrast ${ratio}:1, at least ${least}:1 is needed`,
  use: (colour: string) => `Use ${colour}`,
  footer: "Links",
  linkText: (at: number) => `Link ${at}: text`,
  linkUrl: (at: number) => `Link ${at}: address`,
  removeLink: (at: number) => `Remove link ${at}`,
  addLink: "Add a link",
  mostLinks: (most: number) => `There is room for ${plural(most, { one: "# link", other: "# links" })}.`,
  loadBrand: "Load brand.json",
  saveBrand: "Save brand.json",
  clear: "Clear the form",
  loaded: "Loaded.",
  asBefore: "The form is as it was.",
  loadedWithout: (names: string) => `Loaded. Choose it again together with its pictures: ${names}`,
  cleared: "The form is empty, and this browser has forgotten it.",
  preview: "Preview",
  themes: { light: "Light", dark: "Dark", contrast: "Contrast" },
  previewOf: (title: string, theme: string) => `How the site “${title}” will look. Appearance: ${theme}`,
  previewNote:
    "A drawing. Publisher, licence, contact and links are in “About this timeline” and at the end of pages without scripts. Colours that would be hard to see are replaced.",
  make: "Make the site",
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was saved.",
  progressLabel: "Making the site",
  doneOf: (done: number, count: number) => `${number.format(done)} of ${number.format(count)}`,
  stages: {
    pictures: "Preparing pictures…",
    template: "Loading the files of the app…",
    pages: "Writing pages…",
    zip: "Packing the archive…",
  },
  ready: "The site is ready",
  sizeOf: (bytes: number, files: number) =>
    `${megabytes.format(bytes / 1_000_000)} MB as a ZIP archive, ${plural(files, { one: "# file", other: "# files" })}`,
  countOf: (count: number) => number.format(count),
  contents: {
    pages: "Main pages",
    events: "Pages of events",
    stories: "Pages of stories",
    pictures: "Pictures",
    app: "Files of the app",
  },
  notIncluded: (names: string) =>
    `Not included, because they cannot be read, are too large, or are no pictures, sounds or films without scripts: ${names}`,
  withSize: (name: string, bytes: number) => `${name} (${megabytes.format(bytes / 1_000_000)} MB)`,
  large: (names: string, others: number) =>
    `Large pictures, which readers wait for: ${names}${others > 0 ? `, and ${number.format(others)} more` : ""}. A width of 1,600 pixels is enough.`,
  withoutAddress: "Without an address: no sitemap, no feed, no pictures in social networks.",
  next: "How to publish it",
  nextSteps: [
    "Save the archive and unpack it. A double click on index.html shows a list of the events only: browsers run the timeline from a web server, not from a folder.",
    "Put the files on your host, or drag the folder onto app.netlify.com/drop.",
    "HOW-TO-PUBLISH.html in the archive has the steps for Netlify, GitHub Pages, Cloudflare Pages and the web space of a school.",
  ],
  social: "The picture that social networks show with a link",
  socialAlt: "Picture for social networks: title, publisher and a drawing of the timeline",
  save: (bytes: number) => `Save (${megabytes.format(bytes / 1_000_000)} MB)`,
  saved: (name: string) => `Saved: ${name}. It is in your downloads.`,
  back: "Back to the form",
  hasFaults: (count: number) =>
    plural(count, { one: "# field needs a correction", other: "# fields need a correction" }),
  nothingLost: "What you have entered is kept.",
  errors: {
    address: "Write the address of a folder that begins with https://, without ? and #.",
    page: "Write the address of a page, such as https://school.example/.",
    contact: "Write an e-mail address or the address of a page.",
    label: "Write the text of the link.",
    colour: "Write # and six digits, such as #1d5fa8.",
    unreadableFile: "The file could not be read from this device.",
  },
  failed: {
    "no-template": (_path: string) =>
      "This site does not have the files that a site is made of. Its operator has to publish the folder publish/ too.",
    strange: (path: string) =>
      `The server sent something else instead of ${path}. Perhaps there is a new version: reload the page and try again.`,
    network: (path: string) => `Could not load ${path}. Check your connection and try again.`,
    unreadable: (_detail: string) => "The timeline could not be read again. Save it as a file and open that.",
    "too-many-files": (_detail: string) =>
      "The site has more files than a ZIP archive can hold. Choose one language, or use “npm run site” on a computer.",
    "no-space": (_detail: string) =>
      "There is not enough memory for the site. Close other tabs, use a computer, or include fewer pictures.",
    worker: (detail: string) =>
      `This browser stopped the part of the page that makes sites${detail === "" ? "" : ` (${detail})`}. Reload the page and try again, or use another browser.`,
    cancelled: (_detail: string) => "Cancelled.",
  },
};

export type PublishMessages = Widen<typeof publish>;
