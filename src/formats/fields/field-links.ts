/** Sources and media of an event from its fields. Only web addresses pass. */
import { readMediaAddress } from "../../model/chronicle/media-address";
import { showValue } from "../../model/problem";
import type { MediaParts, SourceParts } from "../event-parts";
import type { SourcePosition } from "../source-position";
import { addressInHtml } from "../texts/html-text";
import {
  type MediaType,
  filePathIn,
  hostOf,
  isPageOfFile,
  isSecure,
  mediaTypeOf,
  mediaTypeOfPath,
  webAddress,
} from "../texts/web-address";
import { type FieldReading, type Fields, firstText } from "./fields";

/** Protects against generated input: no author writes longer lists. */
const MAX_PARTS = 1_000;

export type Links = { readonly sources: SourceParts[]; readonly media: MediaParts[] };

/** One address in a media field, with its metadata. */
export type MediaField = {
  readonly address: string;
  /** The type declared by the file; absent: derived from the address. */
  readonly type?: MediaType | undefined;
  /** Alternative text; blank if the file has none. */
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
};

/** Reads sources and media from the fields of an event; invalid addresses are reported. */
export function readLinks(fields: Fields, position: SourcePosition, reading: FieldReading): Links {
  const links: Links = { sources: readSources(fields, position, reading), media: [] };
  const alt = firstText(fields, "mediaAlt");
  const caption = firstText(fields, "mediaCaption");
  const credit = firstText(fields, "mediaCredit");
  for (const [index, text] of fields.texts("media").entries()) {
    for (const [at, address] of mediaIn(text).entries()) {
      // They belong to the first picture.
      const more = index + at === 0 ? { alt, caption, credit } : {};
      addMedia(links, { address, ...more }, position, fields.nameOf("media", index), reading);
    }
  }
  return links;
}

/** Several in one cell are separated by semicolons, bars or line breaks, and each is a file or an address. */
function mediaIn(text: string): readonly string[] {
  if (!/[;|\n]/.test(text) || /^\s*(?:data:|<)/i.test(text)) return [text];
  const parts = text.split(/[;|\n]/, MAX_PARTS).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  const isEach = parts.every((part) => /^https?:\/\//i.test(part) || mediaTypeOfPath(filePathIn(part) ?? ""));
  return parts.length > 1 && isEach ? parts : [text];
}

/**
 * Adds the target of an address: media if it can be displayed or played and is encrypted, else a source to open.
 * Only the address of embed codes is used.
 */
export function addMedia(
  { sources, media }: Links,
  { address: raw, type: named, alt, caption, credit }: MediaField,
  position: SourcePosition,
  name: string | undefined,
  { report }: Pick<FieldReading, "report">,
): void {
  const text = raw.startsWith("<") ? (addressInHtml(raw) ?? raw) : raw;
  const more = { ...(alt?.trim() ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
  const address = webAddress(text);
  if (address === undefined && /^\s*data:image\//i.test(text)) {
    const url = readMediaAddress(text);
    if (url !== undefined) return void media.push({ type: "image", url, ...more });
    const expected = "a data: URL of a picture (PNG, JPEG, GIF, WebP, AVIF or SVG) of at most 4 MB";
    report.warn("url.invalid", position.place(name), { expected, value: raw });
    return;
  }
  const path = address === undefined ? filePathIn(text) : undefined;
  if (path !== undefined) {
    const url = readMediaAddress(path);
    const kind = mediaTypeOfPath(path) ?? named;
    if (url !== undefined && kind !== undefined) return void media.push({ type: kind, url, ...more });
    const expected = "names of pictures, videos or sounds in the folder of the file or below it";
    report.gatherRows("media.relative", position.place(name), expected, text);
    return;
  }
  const seen = address === undefined ? "invalid" : mediaTypeOf(address);
  const type = seen === "page" && address !== undefined && !isPageOfFile(address) ? (named ?? seen) : seen;
  if (address === undefined || type === "invalid") {
    report.warn("url.invalid", position.place(name), { expected: "an address beginning with https://", value: raw });
    return;
  }
  if (type !== "page" && isSecure(address)) {
    if (readMediaAddress(address) === undefined) {
      const expected = "an address without user name and password";
      report.warn("media.credentials", position.place(name), { expected, value: address });
      return;
    }
    media.push({ type, url: address, ...more });
    return;
  }
  if (type !== "page") {
    const fault = { expected: "https://; kept as a link to open", value: address };
    report.warn("media.insecure", position.place(name), fault);
  }
  sources.push(sourceOf(address, caption));
}

/** A source with a title; without one, its host. */
export function sourceOf(url: string, label?: string): SourceParts {
  const host = hostOf(url);
  return { title: label || host, url, kind: /(?:^|\.)wikipedia\.org$/.test(host) ? "encyclopaedia" : "other" };
}

function readSources(fields: Fields, position: SourcePosition, { report }: FieldReading): SourceParts[] {
  const titles: string[] = [];
  const found: { readonly url: string; readonly label?: string }[] = [];
  for (const text of fields.texts("sourceTitle")) {
    const parts = text.split("\n", MAX_PARTS).filter((part) => part.trim() !== "");
    for (const part of parts) {
      const urls = addressesIn(part);
      if (urls) found.push(...urls.map((url) => ({ url })));
      else {
        const mixed = textWithAddress(part);
        if (mixed) found.push(mixed);
        else titles.push(part.trim());
      }
    }
  }
  const bad: string[] = [];
  for (const [index, text] of fields.texts("sourceUrl").entries()) {
    const urls = addressesIn(text);
    if (urls) found.push(...urls.map((url) => ({ url })));
    else {
      const place = position.place(fields.nameOf("sourceUrl", index));
      report.warn("url.invalid", place, { expected: "an address beginning with https://", value: text });
      bad.push(showValue(text.replace(/\p{Cc}/gu, "")));
    }
  }
  const withUrl = found.map(({ url, label }) => sourceOf(url, label ?? titles.shift()));
  // Invalid addresses are still shown as text.
  const unnamed = titles.length === 0 ? bad : titles;
  return [...withUrl, ...unnamed.map((title): SourceParts => ({ title, kind: "other" }))];
}

/** @returns the addresses if the text contains nothing else; separated by spaces, commas, semicolons or bars */
function addressesIn(text: string): string[] | undefined {
  const addresses = text.split(/[\s;|,]{1,5}(?=https?:)/i, MAX_PARTS).map(webAddress);
  return addresses.every((address) => address !== undefined) ? addresses : undefined;
}

/** "Reuters, https://…" */
function textWithAddress(text: string): { readonly url: string; readonly label: string } | undefined {
  const at = text.search(/https?:\/\//i);
  if (at < 1) return undefined;
  const raw = /^[^\s"'<>)\]]+/.exec(text.slice(at))?.[0] ?? "";
  const url = webAddress(raw.replace(/[.,;]$/, ""));
  const label = withoutMarksAtEnd(text.slice(0, at)) + text.slice(at + raw.length).replace(/^[)\]]/, "");
  return url === undefined || label.trim() === "" ? undefined : { url, label: label.trim() };
}

/** A loop: a regular expression would try every run of marks from each position (quadratic). */
function withoutMarksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " ,;:([–—-\t".includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}
