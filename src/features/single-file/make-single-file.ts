/** Builds the single-file export: fills the build's template with a chronicle and view options. */
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { type ExportMetadata, fillSingleFile } from "../../model/single-file";
import { writeChronicle } from "../../model/chronicle/write-chronicle";
import { slugOf } from "../../formats/texts/slug";

/** More would make a 60 MB page that takes minutes to open from a USB stick. */
export const MAX_EVENTS = 20_000;

export type SingleFileOptions = {
  readonly chronicle: Chronicle;
  /** A user story to include. */
  readonly userStory?: Story | undefined;
  /** URL query of the initial view. */
  readonly start: string;
  /** URL of the published chronicle, if any. */
  readonly home?: string | undefined;
  /** Used for the file name. */
  readonly title: string;
};

export type ExportResult =
  | { readonly ok: true; readonly page: Blob; readonly name: string; readonly sha256: string | undefined }
  /** `unreachable`: no response; `strange`: a response that is not the template. */
  | { readonly ok: false; readonly why: "unreachable" | "strange" };

/** @param template  URL of the template */
export async function makeSingleFile(
  { chronicle, userStory, start, home, title }: SingleFileOptions,
  template: string,
  { fetcher = fetch, today = new Date() }: { readonly fetcher?: typeof fetch; readonly today?: Date } = {},
): Promise<ExportResult> {
  let page: string;
  try {
    const response = await fetcher(template, { credentials: "omit" });
    if (!response.ok) return { ok: false, why: "strange" };
    page = await response.text();
  } catch {
    return { ok: false, why: "unreachable" };
  }
  const text = writeChronicle(chronicle, userStory ? [userStory] : []);
  const sha256 = await sha256Of(text);
  const madeOn = today.toISOString().slice(0, 10);
  const facts: ExportMetadata = {
    format: "throughline-kit/1",
    start,
    madeOn,
    ...(home === undefined ? {} : { home }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
  try {
    const parts = fillSingleFile(page, { facts, chronicle: text });
    const name = `${slugOf(title) || "timeline"}-${madeOn}.html`;
    return { ok: true, page: new Blob([...parts], { type: "text/html" }), name, sha256 };
  } catch {
    return { ok: false, why: "strange" };
  }
}

/** @returns `undefined` in insecure contexts, which have no Web Crypto */
async function sha256Of(text: string): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
