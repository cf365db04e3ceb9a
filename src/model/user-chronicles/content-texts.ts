/** The texts of a content that are written in languages. Those of written questions are not among them: they stay as in the file. */
import type { LocalizedText } from "../localized";
import type { ChronicleContent } from "./content";

type Change = (text: LocalizedText) => LocalizedText;

/** Fields that hold a text, in any object of a content. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  (
    "title shortTitle description method label name role summary claimedBy placeLabel contentNote who text value source " +
    "speaker note publisher alt credit caption audience headline question"
  ).split(" "),
);

type Section = "meta" | "lanes" | "eras" | "actors" | "places" | "events" | "stories";
const SECTIONS: readonly Section[] = ["meta", "lanes", "eras", "actors", "places", "events", "stories"];

/**
 * Fields with such a name that hold something else: the id of a source in a claim, a relation, a route and an area, the headline of a source
 * as it was published, the name of a licence.
 */
const OTHER_FIELDS: Readonly<Record<string, ReadonlySet<string>>> = {
  claims: new Set(["source"]),
  related: new Set(["source"]),
  route: new Set(["source"]),
  area: new Set(["source"]),
  sources: new Set(["headline"]),
  licence: new Set(["name"]),
};

/** Applies a change to every text. Parts in which nothing changes are the same objects as before. */
export function mapTexts(content: ChronicleContent, change: Change): ChronicleContent {
  const sections = SECTIONS.flatMap((section) => {
    const before = content[section];
    const after = mapped(before, section, change);
    return after === before ? [] : [[section, after] as const];
  });
  return sections.length === 0 ? content : { ...content, ...Object.fromEntries(sections) };
}

/** @param within  name of the field that holds the object, or the list of it */
function mapped<T>(value: T, within: string, change: Change): T {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const after = items.map((item) => mapped(item, within, change));
    return after.some((item, at) => item !== items[at]) ? (after as T) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  let isChanged = false;
  const entries = Object.entries(value as Readonly<Record<string, unknown>>).map(([key, field]) => {
    const isText = TEXT_FIELDS.has(key) && !OTHER_FIELDS[within]?.has(key) && field !== undefined;
    const after = isText ? change(field as LocalizedText) : mapped(field, key, change);
    if (after !== field) isChanged = true;
    return [key, after] as const;
  });
  return isChanged ? (Object.fromEntries(entries) as T) : value;
}
