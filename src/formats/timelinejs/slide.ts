/** A slide of TimelineJS, from JSON or a sheet. Its texts are HTML by format and converted to plain text. */
import type { EventParts } from "../event-parts";
import { type Links, addMedia, sourceOf } from "../fields/field-links";
import type { ImportReport } from "../import-report";
import type { SourcePosition } from "../source-position";
import { isBlank } from "../../model/blank-text";
import { addressInHtml, htmlToText } from "../texts/html-text";
import { shortTitle } from "../fields/short-title";
import { webAddress } from "../texts/web-address";

export type SlideField = "id" | "headline" | "text" | "media" | "credit" | "caption" | "alt" | "group" | "displayDate";

export type Slide = Readonly<Partial<Record<SlideField, string | undefined>>> & {
  /** Non-empty fields that a chronicle does not have: background, thumbnail. */
  readonly ignoredFields: readonly string[];
};

/** What the file calls each field, for the positions of problems. */
export type SlideNames = Readonly<Record<SlideField, string>>;

/** Titles derived from a text end at its first line, and at this length. */
const MAX_DERIVED_TITLE_LENGTH = 200;
const MAX_LINKS = 20;

/**
 * The texts of a slide. Without a headline, its text, caption or display date becomes the title.
 * @returns `undefined` if there is no usable title, which is reported
 */
export function eventOfSlide(
  slide: Slide,
  date: string,
  position: SourcePosition,
  names: SlideNames,
  report: ImportReport,
): EventParts | undefined {
  const [headline, text, caption, credit] = [slide.headline, slide.text, slide.caption, slide.credit].map((html) =>
    htmlToText(html ?? ""),
  );
  const ownTitle = (headline?.text ?? "").replace(/\n+/g, " ");
  const title = [ownTitle, ...[text, caption].map((html) => shortTitle(oneLine(html?.text ?? "")))].find(
    (one) => !isBlank(one),
  );
  if (title === undefined) {
    report.error("event.title.missing", position.place(names.headline), { expected: "a headline" });
    return undefined;
  }
  reportIgnoredFields(slide, position, names, report);
  const links: Links = { sources: [], media: [] };
  // A quotation instead of a picture: `<blockquote>` without an address.
  const quoted =
    slide.media?.startsWith("<") && addressInHtml(slide.media) === undefined ? htmlToText(slide.media).text : "";
  if (slide.media && quoted === "") {
    const field = { address: slide.media, alt: slide.alt, caption: caption?.text, credit: credit?.text };
    addMedia(links, field, position, names.media, { report });
  }
  const linked = [headline, text, caption, credit].flatMap((html) => html?.links ?? []).slice(0, MAX_LINKS);
  for (const { url, label } of linked) {
    const address = webAddress(url);
    if (address !== undefined && !links.sources.some((source) => source.url === address)) {
      links.sources.push(sourceOf(address, label));
    }
  }
  const summary = [text?.text ?? "", quoted, quoted && (credit?.text ?? "")].filter((part) => part !== "").join("\n\n");
  const isTitleFromText = isBlank(ownTitle) && title === text?.text;
  return {
    id: slide.id || undefined,
    title,
    date,
    summary: (isTitleFromText ? quoted : summary) || undefined,
    group: slide.group || undefined,
    ...links,
  };
}

function reportIgnoredFields(
  { displayDate, ignoredFields }: Slide,
  position: SourcePosition,
  names: SlideNames,
  report: ImportReport,
): void {
  for (const name of ignoredFields) {
    report.gather(
      "field.not-kept",
      position.place(name),
      "nothing: backgrounds and small pictures have no place",
      name,
    );
  }
  if (displayDate) {
    const name = names.displayDate;
    report.gather("field.not-kept", position.place(name), "nothing: dates in words are made from the date", name);
  }
}

/** The first line of a text, cut to the length of a title. */
function oneLine(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length <= MAX_DERIVED_TITLE_LENGTH ? line : `${line.slice(0, MAX_DERIVED_TITLE_LENGTH - 1)}…`;
}
