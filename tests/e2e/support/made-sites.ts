/** Sites made by `npm run site` from files in formats that people bring, on hosts of their own. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { staticFiles } from "../../../src/cli/static-files";
import { listen } from "../../../src/cli/listen";
import { test as base } from "./guard";
import { underSubPath } from "./sub-path";

const run = promisify(execFile);

/** @returns the folder of the site */
export async function makeSite(files: readonly string[], options: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-site-"));
  await run(process.execPath, ["scripts/run-cli.mjs", "site", ...files, "--out", folder, ...options]).catch(
    (error: { readonly code?: unknown }) => {
      // 1: some rows could not be read, and the others are published.
      if (error.code !== 1) throw error;
    },
  );
  return folder;
}

type MadeSite = { readonly folder: string; readonly url: string };

const EXAMPLE = "public/examples/thimble-hill/chronicle.json";
export const BUNDLED = "public/data/russia-ukraine-war.json";
/** Of other formats, with the timelines above 12. */
const SAMPLES = [
  "table.csv",
  "calendar.ics",
  "events.json",
  "events.jsonl",
  "lighthouse.mw",
  "places.geojson",
  "schema-events.jsonld",
  "simile.json",
  "simile.xml",
  "timelinejs.json",
].map((name) => `tests/fixtures/formats/samples/${name}`);
/** Where the single site says that it is. */
export const ADDRESS = "https://news.example/timeline/";

async function serve(folder: string) {
  const server = await listen(underSubPath("/news/timeline", staticFiles(folder)), 0);
  return { url: `http://localhost:${server.port}/news/timeline/`, close: server.close };
}

async function withSite(
  files: readonly string[],
  options: readonly string[],
  provide: (site: MadeSite) => Promise<void>,
) {
  const folder = await makeSite(files, options);
  const { url, close } = await serve(folder);
  await provide({ folder, url });
  await close();
  await rm(folder, { recursive: true, force: true });
}

/** Under a sub-path: a site of one timeline with an address, and a library of twelve. */
export const test = base.extend<
  { readonly made: "single" | "library" },
  { readonly single: MadeSite; readonly library: MadeSite }
>({
  made: ["library", { option: true }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  single: [async ({}, provide) => withSite([EXAMPLE], ["--address", ADDRESS], provide), { scope: "worker" }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  library: [async ({}, provide) => withSite([EXAMPLE, BUNDLED, ...SAMPLES], [], provide), { scope: "worker" }],
  baseURL: async ({ made, single, library }, provide) => provide((made === "single" ? single : library).url),
});

export { expect } from "./guard";
