/** A host that can switch between two builds, or two sites, under an open page, and can go offline. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { listen } from "../../../src/cli/listen";
import { type RequestHandler, staticFiles } from "../../../src/cli/static-files";

/** Is in the page of the second build. */
export const SECOND = "second build";

/** The same sources with another help sheet, so its file and all files that import it have other names. */
export async function makeSecondBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-second-"));
  await build({
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: "second-build",
        transform: (code, id) =>
          id.includes("/features/help/HelpSheet.tsx") ? `${code}\nglobalThis.sheet = "${SECOND}";` : undefined,
        transformIndexHtml: (html) => html.replace("<head>", `<head><meta name="test-build" content="${SECOND}">`),
      },
    ],
  });
  if (!existsSync(join(folder, "sw.js"))) throw new Error("the second build has no service worker");
  return folder;
}

/** The site of a chronicle, made of the build as a publisher does. @returns its folder, for `removeBuild` */
export async function makeTestSite(file: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-site-"));
  const source = join(folder, "..", `${folder.split(/[\\/]/).at(-1)}.json`);
  await writeFile(source, JSON.stringify(file));
  await promisify(execFile)(process.execPath, ["scripts/run-cli.mjs", "site", source, "--out", folder]);
  await rm(source);
  return folder;
}

export const removeBuild = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

export type Host = {
  /** With a trailing slash. */
  readonly url: string;
  /** Switches to another build or another response. */
  readonly show: (handler: RequestHandler) => void;
  readonly stop: () => Promise<void>;
};

export async function openHost(handler: RequestHandler = staticFiles("dist")): Promise<Host> {
  let current = handler;
  const server = await listen((request, response) => current(request, response), 0);
  let stopping: Promise<void> | undefined;
  return {
    url: `http://localhost:${server.port}/`,
    show: (next) => {
      current = next;
    },
    stop: () => (stopping ??= server.close()),
  };
}

/** The build with one file replaced. */
export const withFile =
  (path: string, answer: { readonly status?: number; readonly body?: string }): RequestHandler =>
  async (request, response) => {
    if ((request.url ?? "").split("?", 1)[0] !== path) return staticFiles("dist")(request, response);
    response.writeHead(answer.status ?? 200, { "Content-Type": "text/javascript" }).end(answer.body ?? "");
  };
