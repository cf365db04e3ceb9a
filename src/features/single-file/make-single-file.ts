/** Makes the one file: the template of the build with a chronicle and what is to be shown of it. */
import type { Chronicle, Story } from "../../model/chronicle/chronicle";
import { type ExportMetadata, fillSingleFile } from "../../model/single-file";
import { writeChronicle } from "../../model/chronicle/write-chronicle";
import { slugOf } from "../../formats/texts/slug";

/** More would make a page of 60 MB, which a browser opens from a stick for minutes. */
export const MAX_EVENTS = 20_000;

export type SingleFileOptions = {
  readonly chronicle: Chronicle;
  /** A story that is not the chronicle's own. */
  readonly userStory?: Story | undefined;
  /** Query of the view with which it opens. */
  readonly start: string;
  /** The published page of the same chronicle, where there is one. */
  readonly home?: string | undefined;
  /** For the name of the file. */
  readonly title: string;
};

export type ExportResult =
  | { readonly ok: true; readonly page: Blob; readonly name: string; readonly sha256: string | undefined }
  /** `unreachable`: no answer; `strange`: an answer that is no template. */
  | { readonly ok: false; readonly why: "unreachable" | "strange" };

/** @param template  address of the template */
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
    const pieces = fillSingleFile(page, { facts, chronicle: text });
    const name = `${slugOf(title) || "timeline"}-${madeOn}.html`;
    return { ok: true, page: new Blob([...pieces], { type: "text/html" }), name, sha256 };
  } catch {
    return { ok: false, why: "strange" };
  }
}

/** @returns nothing where the page has no safe connection, and so no cryptography */
async function sha256Of(text: string): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
