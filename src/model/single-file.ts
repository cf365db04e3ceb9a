/**
 * The one file that a reader takes along: the app with a chronicle in it. Its page has empty places (scripts/vite/single-file.ts)
 * that are filled with escaped data and nothing else, and read back when the page opens.
 */
import * as v from "valibot";

const FactsSchema = v.object({
  format: v.literal("throughline-kit/1"),
  /** The view with which it opens, as the query of an address. */
  start: v.pipe(v.string(), v.maxLength(8_192)),
  /** The day on which it was made, ISO. */
  madeOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** The folder of the published app that shows the same chronicle, for links. */
  home: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s/]+\//))),
  /** SHA-256 of the chronicle's text, in hexadecimal digits. */
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
});

export type ExportMetadata = Readonly<v.InferOutput<typeof FactsSchema>>;
export type SingleFile = {
  /** Absent where they cannot be read: the chronicle is worth more than what is said about it. */
  readonly facts: ExportMetadata | undefined;
  /** JSON. */
  readonly chronicle: string;
};

const place = (id: string): string => `<script type="application/json" id="kit-${id}">`;
const END = "</script>";

/** In JSON `<` stands in texts alone, where the escape means the same; no tag can come of it. */
const escaped = (json: string): string => json.replaceAll("<", "\\u003c");

/**
 * @param template  the page with empty places
 * @param chronicle  JSON
 * @returns the page, in pieces
 * @throws RangeError when the template is not one: another answer of the host, say
 */
export function fillSingleFile(template: string, { facts, chronicle }: Required<SingleFile>): readonly string[] {
  const [factsAt, chronicleAt] = [emptyPlace(template, "facts"), emptyPlace(template, "chronicle")];
  return [
    template.slice(0, factsAt),
    escaped(JSON.stringify(facts)),
    template.slice(factsAt, chronicleAt),
    escaped(chronicle),
    template.slice(chronicleAt),
  ];
}

function emptyPlace(template: string, id: "facts" | "chronicle"): number {
  const found = template.indexOf(place(id) + END);
  if (found < 0 || !template.startsWith("<!doctype html>")) throw new RangeError(`no place for the ${id}`);
  return found + place(id).length;
}

/**
 * @param page  any page
 * @returns what a page has in its places; nothing for a page without
 */
export function readSingleFile(page: Document): SingleFile | undefined {
  const [facts = "", chronicle = ""] = ["facts", "chronicle"].map(
    (id) => page.querySelector(`script[type="application/json"]#kit-${id}`)?.textContent ?? "",
  );
  if (chronicle === "") return undefined;
  try {
    const read = v.safeParse(FactsSchema, JSON.parse(facts));
    return { facts: read.success ? read.output : undefined, chronicle };
  } catch {
    return { facts: undefined, chronicle };
  }
}

/** The licences of what is in the page, where they stand in it; `<` was escaped on the way in. */
export const noticesInPage = (page: Document): string | undefined =>
  page.querySelector('script[type="text/plain"]#kit-notices')?.textContent?.replaceAll("&lt;", "<");
