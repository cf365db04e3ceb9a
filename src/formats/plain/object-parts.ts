/** Nested objects of an event in plain JSON: places with coordinates, sources, media, quotations. */
import { ID_PATTERN } from "../../model/chronicle/schema";
import { showValue } from "../../model/problem";
import type { EventParts, PlaceParts, SourceParts } from "../event-parts";
import { type Links, addMedia, sourceOf } from "../fields/field-links";
import type { ImportReport } from "../import-report";
import { type JsonRecord, textAt, textAtAny } from "../json-values";
import type { SourcePosition } from "../source-position";
import { type MediaType, webAddress } from "../texts/web-address";
import type { ObjectField } from "./object-fields";

const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map<string, MediaType>([
  ...["image", "photo", "picture", "img"].map((name) => [name, "image"] as const),
  ...["video", "youtube", "vimeo", "film"].map((name) => [name, "video"] as const),
  ...["audio", "sound"].map((name) => [name, "audio"] as const),
]);

/** Adds the nested objects to an event. */
export function withObjects(
  parts: EventParts,
  objects: readonly ObjectField[],
  position: SourcePosition,
  report: ImportReport,
): EventParts {
  if (objects.length === 0) return parts;
  const links: Links = { sources: [...(parts.sources ?? [])], media: [...(parts.media ?? [])] };
  const places: PlaceParts[] = [...(parts.places ?? [])];
  const quotes = [...(parts.quotes ?? [])];
  for (const { role, value, path } of objects) {
    const invalid = (expected: string) => report.warn("item.invalid", position.place(path), { expected, value });
    if (role === "media") addMediaObject(value, path, links, position, report);
    else if (role === "place") {
      const place = placeOf(value, path, position, report);
      if (place) places.push(place);
      else invalid("a place with a name");
    } else if (role === "quote") {
      const [text, speaker] = [textAtAny(value, "text", "quote"), textAtAny(value, "speaker", "author", "by", "name")];
      if (text !== undefined && speaker !== undefined) quotes.push({ text, speaker });
      else invalid("a quotation with text and speaker");
    } else {
      const source = sourceIn(value, path, position, report);
      if (source) links.sources.push(source);
      else invalid("a source with a title or an address");
    }
  }
  return { ...parts, ...links, places, quotes };
}

function addMediaObject(
  value: JsonRecord,
  path: string,
  links: Links,
  position: SourcePosition,
  report: ImportReport,
): void {
  const typeText = textAt(value, "type");
  const type = typeText === undefined ? undefined : MEDIA_TYPES.get(typeText.toLowerCase());
  const address = textAtAny(value, "url", "src", "href", "link");
  if (address === undefined || (typeText !== undefined && type === undefined)) {
    report.warn("media.invalid", position.place(path), { expected: "an image, video or audio with an address", value });
    return;
  }
  const field = {
    address,
    type,
    alt: textAtAny(value, "alt", "description"),
    caption: textAtAny(value, "caption", "title"),
    credit: textAtAny(value, "credit", "author", "source"),
  };
  addMedia(links, field, position, path, { report });
}

function placeOf(
  value: JsonRecord,
  path: string,
  position: SourcePosition,
  report: ImportReport,
): PlaceParts | undefined {
  const name = textAtAny(value, "name", "title", "label", "address");
  if (name === undefined) return undefined;
  const [lat, lon] = [
    Number(textAtAny(value, "lat", "latitude") ?? Number.NaN),
    Number(textAtAny(value, "lon", "lng", "long", "longitude") ?? Number.NaN),
  ];
  if (Number.isNaN(lat) && Number.isNaN(lon)) return { name };
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { name, lat, lon };
  report.warn("field.invalid", position.place(path), { expected: "coordinates in degrees", value });
  return { name };
}

function sourceIn(
  value: JsonRecord,
  path: string,
  position: SourcePosition,
  report: ImportReport,
): SourceParts | undefined {
  const title = textAtAny(value, "title", "name", "label", "text", "publisher");
  const text = textAtAny(value, "url", "href", "link");
  const url = text === undefined ? undefined : webAddress(text);
  if (text !== undefined && url === undefined) {
    const place = position.place(`${path}.url`);
    report.warn("url.invalid", place, { expected: "an address beginning with https://", value: text });
  }
  const id = textAt(value, "id");
  const own = id !== undefined && ID_PATTERN.test(id) ? { id } : {};
  if (url !== undefined) return { ...own, ...sourceOf(url, title) };
  const name = title ?? (text === undefined ? undefined : showValue(text));
  return name === undefined ? undefined : { ...own, title: name, kind: "other" };
}
