/** Texts of a markwhen event: extracts tags, places and links; the rest is plain text. */
import type { MediaParts, SourceParts } from "../event-parts";
import { sourceOf } from "../fields/field-links";
import { readMediaAddress } from "../../model/chronicle/media-address";
import { filePathIn, isSecure, mediaTypeOf, mediaTypeOfPath, webAddress } from "../texts/web-address";

export type MarkwhenTexts = {
  readonly text: string;
  readonly places: readonly string[];
  readonly sources: readonly SourceParts[];
  readonly media: readonly MediaParts[];
};

const TAG = /(^|\s)#([\p{L}\d_-]+)/gu;
const LINK = /(!?)\[([^[\]\n]{0,500})\]\(([^()\s]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)\)/g;

/** The first line without its tags, and the tags. */
export function splitTags(line: string): { readonly title: string; readonly tags: readonly string[] } {
  const tags = [...line.matchAll(TAG)].map(([, , tag]) => tag ?? "");
  return { title: line.replace(TAG, "$1").replace(/\s+/g, " ").trim(), tags };
}

/** @param lines  Markdown, of which only links, pictures and places are supported */
export function readTexts(lines: readonly string[]): MarkwhenTexts {
  const places: string[] = [];
  const sources: SourceParts[] = [];
  const media: MediaParts[] = [];
  const kept = lines.flatMap((line): string[] => {
    let hasOtherText = false;
    const text = line.replace(LINK, (whole, mark: string, label: string, target: string) => {
      if (target.toLowerCase() === "location") {
        if (label.trim() !== "") places.push(label.trim());
        return "";
      }
      const path = mark === "!" ? readMediaAddress(filePathIn(target) ?? "") : undefined;
      const alt = label.trim() === "" ? {} : { alt: label };
      if (path !== undefined && mediaTypeOfPath(path) === "image") {
        media.push({ type: "image", url: path, ...alt });
        return "";
      }
      const address = webAddress(target);
      if (address === undefined) {
        hasOtherText = true;
        return whole;
      }
      if (mark === "!" && isSecure(address) && mediaTypeOf(address) === "image") {
        media.push({ type: "image", url: address, ...alt });
        return "";
      }
      sources.push(sourceOf(address, label.trim()));
      return label;
    });
    // A line of links only is a list of sources, not text.
    const isLinksOnly = text !== line && !hasOtherText && line.replace(LINK, "").trim() === "";
    return isLinksOnly ? [] : [text.replaceAll("**", "").trimEnd()];
  });
  const text = kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, places, sources, media };
}
