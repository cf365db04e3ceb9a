/**
 * The single-file export: the app with a chronicle in one HTML file. The template has placeholders
 * (scripts/vite/single-file.ts) that are filled with escaped data only, and read back when the page opens.
 */
import * as v from "valibot";

const FactsSchema = v.object({
  format: v.literal("throughline-kit/1"),
  /** The view to open, as the query of an address. */
  start: v.pipe(v.string(), v.maxLength(8_192)),
  /** Date of the export, ISO. */
  madeOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Folder of the published app that shows the same chronicle, for links. */
  home: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.regex(/^https?:\/\/[^\s/]+\//))),
  /** SHA-256 of the chronicle's text, in hexadecimal digits. */
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
});

export type ExportMetadata = Readonly<v.InferOutput<typeof FactsSchema>>;
export type SingleFile = {
  /** Absent if invalid: the chronicle still opens without its metadata. */
  readonly facts: ExportMetadata | undefined;
  /** JSON. */
  readonly chronicle: string;
};

const place = (id: string): string => `<script type="application/json" id="kit-${id}">`;
const END = "</script>";

/** In JSON, `<` occurs in strings only, where the escape is equivalent. No tag can result. */
const escaped = (json: string): string => json.replaceAll("<", "\\u003c");

/**
 * @param template  the page with placeholders
 * @param chronicle  JSON
 * @returns the page, in segments
 * @throws RangeError if the placeholders are missing, for example in an error page of the host
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
 * @returns the embedded data; `undefined` for a page without placeholders
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

/** The licence notices embedded in the page; `<` was escaped when they were written. */
export const noticesInPage = (page: Document): string | undefined =>
  page.querySelector('script[type="text/plain"]#kit-notices')?.textContent?.replaceAll("&lt;", "<");
