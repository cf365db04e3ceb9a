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
async function makeSite(files: readonly string[], options: readonly string[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-site-"));
  await run(process.execPath, ["scripts/run-cli.mjs", "site", ...files, "--out", folder, ...options]);
  return folder;
}

type MadeSite = { readonly folder: string; readonly url: string };

const EXAMPLE = "public/examples/thimble-hill/chronicle.json";
const BUNDLED = "public/data/russia-ukraine-war.json";
const TABLE = "tests/fixtures/formats/samples/table.csv";

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

/** Under a sub-path: a site of one timeline, and a library of three. */
export const test = base.extend<
  { readonly made: "single" | "library" },
  { readonly single: MadeSite; readonly library: MadeSite }
>({
  made: ["library", { option: true }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  single: [async ({}, provide) => withSite([EXAMPLE], [], provide), { scope: "worker" }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  library: [async ({}, provide) => withSite([EXAMPLE, BUNDLED, TABLE], [], provide), { scope: "worker" }],
  baseURL: async ({ made, single, library }, provide) => provide((made === "single" ? single : library).url),
});

export { expect } from "./guard";
