/** The texts of a calendar event: subject, location, links. */
import type { EventParts } from "../event-parts";
import { sourceOf } from "../fields/field-links";
import type { ImportReport } from "../import-report";
import type { LinePosition } from "../source-position";
import { htmlToText } from "../texts/html-text";
import { webAddress } from "../texts/web-address";
import { type Component, propertiesOf, propertyOf } from "./components";
import { unescapeList, unescapeText } from "./content-lines";

/** Google and Outlook write markup into a field that is plain text in the standard. */
const MARKUP = /<(?:br|p|a|b|i|u|ul|ol|li|div|span|html-blob)\b[^<>]{0,2000}>/i;

/** Attendees, organizers, alarms and attachments are left out: they concern people's calendars, not the event. */
export function textsOfEvent(
  event: Component,
  title: string,
  position: LinePosition,
  report: ImportReport,
): Omit<EventParts, "id" | "date"> {
  const raw = unescapeText(propertyOf(event, "DESCRIPTION")?.value ?? "").trim();
  const { text, links } = MARKUP.test(raw) ? htmlToText(raw) : { text: raw, links: [] };
  const sources = links.flatMap(({ url, label }) => {
    const address = webAddress(url);
    return address === undefined ? [] : [sourceOf(address, label)];
  });
  const url = propertyOf(event, "URL")?.value.trim() ?? "";
  const address = url === "" ? undefined : webAddress(url);
  if (url !== "" && address === undefined) {
    report.warn("url.invalid", position.place("URL"), { expected: "an address beginning with https://", value: url });
  }
  const [group, ...tags] = propertiesOf(event, "CATEGORIES").flatMap(({ value }) => unescapeList(value));
  return {
    title,
    summary: text || undefined,
    group,
    tags,
    places: placesOf(event),
    sources:
      address === undefined ? sources : [sourceOf(address), ...sources.filter((source) => source.url !== address)],
  };
}

function placesOf(event: Component) {
  const name = unescapeText(propertyOf(event, "LOCATION")?.value ?? "")
    .trim()
    .replace(/\n+/g, ", ");
  if (name === "") return [];
  const [lat = Number.NaN, lon = Number.NaN] = (propertyOf(event, "GEO")?.value ?? "").split(";").map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [{ name, lat, lon }] : [{ name }];
}
