/** An event of schema.org as a plain object, under names that every list of events may use. */
import { isRecord } from "../../model/chronicle/chunks";
import type { ImportReport } from "../import-report";
import { type JsonRecord, textAt } from "../json-values";
import type { SourcePosition } from "../source-position";
import { htmlToText } from "../texts/html-text";
import { type Found, type FoundEvent, literalOf, plainName, propertyOf, valuesOf } from "./find-events";

/** Properties that are read here, or say nothing about what happened. */
const HANDLED = new Set(
  (
    "name alternateName headline startDate endDate description disambiguatingDescription location url sameAs image " +
    "organizer performer performers actor contributor keywords superEvent subEvent subEvents eventStatus identifier " +
    "eventAttendanceMode mainEntityOfPage inLanguage offers isAccessibleForFree"
  ).split(" "),
);

/** @returns `undefined` for an event that was cancelled, which is reported */
export function eventObject(
  { node, superName }: FoundEvent,
  { byId }: Found,
  position: SourcePosition,
  report: ImportReport,
): JsonRecord | undefined {
  const resolved = (value: unknown): unknown => {
    const id = isRecord(value) && Object.keys(value).length === 1 ? textAt(value, "@id") : undefined;
    return id === undefined ? value : (byId.get(id) ?? value);
  };
  const all = (...names: readonly string[]) => names.flatMap((name) => valuesOf(node, name).map(resolved));
  const text = (...names: readonly string[]) =>
    all(...names)
      .map(literalOf)
      .find((one) => one !== undefined);
  const name = text("name", "headline", "alternateName");
  if ((text("eventStatus") ?? textAt(asRecord(all("eventStatus")[0]), "@id") ?? "").endsWith("Cancelled")) {
    report.gather("event.cancelled", position.place("eventStatus"), "events that were not cancelled", name ?? "");
    return undefined;
  }
  for (const key of Object.keys(node)) {
    if (key.startsWith("@") || HANDLED.has(plainName(key))) continue;
    report.gather("keys.unknown", position.place(key), "names that are known; the rest is left out", key);
  }
  const parties = all("organizer", "performer", "performers", "actor", "contributor");
  const description = text("description", "disambiguatingDescription");
  const [superEvent] = all("superEvent").map((one) => (isRecord(one) ? literalOf(propertyOf(one, "name")) : undefined));
  const object: JsonRecord = {
    identifier: text("identifier"),
    name,
    startDate: text("startDate"),
    endDate: text("endDate"),
    description: description === undefined ? undefined : htmlToText(description).text,
    location: all("location").flatMap((place) => placesOf(place, resolved)),
    url: all("url", "sameAs")
      .map(literalOf)
      .filter((one) => one !== undefined),
    image: all("image").flatMap(imageOf),
    people: parties.filter(isPerson).flatMap(nameOf),
    actors: parties.filter((party) => !isPerson(party)).flatMap(nameOf),
    keywords: all("keywords").flatMap(nameOf),
    group: superName ?? superEvent,
  };
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

const asRecord = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

const isPerson = (party: unknown): boolean =>
  isRecord(party) && valuesOf(party, "@type").some((type) => typeof type === "string" && type.endsWith("Person"));

const nameOf = (value: unknown): string[] => {
  const name = literalOf(value) ?? (isRecord(value) ? literalOf(propertyOf(value, "name")) : undefined);
  return name === undefined ? [] : [name];
};

/** Events online have no place. */
function placesOf(value: unknown, resolved: (value: unknown) => unknown): readonly unknown[] {
  const text = literalOf(value);
  if (text !== undefined) return [text];
  if (!isRecord(value) || valuesOf(value, "@type").some((type) => String(type).endsWith("VirtualLocation"))) return [];
  const address = addressOf(resolved(propertyOf(value, "address")));
  const name = literalOf(propertyOf(value, "name")) ?? address;
  if (name === undefined) return [];
  const geo = asRecord(resolved(propertyOf(value, "geo")));
  const [lat, lon] = ["latitude", "longitude"].map(
    (key) => literalOf(propertyOf(geo, key)) ?? literalOf(propertyOf(value, key)),
  );
  return [lat === undefined || lon === undefined ? { name } : { name, lat, lon }];
}

/** “Street 1, Town”, as far as the address has them. */
function addressOf(value: unknown): string | undefined {
  const text = literalOf(value);
  if (text !== undefined || !isRecord(value)) return text;
  const parts = ["streetAddress", "addressLocality"].map((key) => literalOf(propertyOf(value, key)));
  return parts.filter((part) => part !== undefined).join(", ") || literalOf(propertyOf(value, "addressCountry"));
}

function imageOf(value: unknown): readonly unknown[] {
  const text = literalOf(value);
  if (text !== undefined) return [{ type: "image", url: text }];
  if (!isRecord(value)) return [];
  const of = (...names: readonly string[]) =>
    names.map((name) => literalOf(propertyOf(value, name))).find((one) => one !== undefined);
  const url = of("contentUrl", "url");
  return url === undefined
    ? []
    : [{ type: "image", url, caption: of("caption", "name"), credit: of("creditText", "copyrightNotice") }];
}
