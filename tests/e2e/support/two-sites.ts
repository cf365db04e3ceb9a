/** Two origins for a test: one with a fake timeline and the built host scripts, one with pages that embed it. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "@playwright/test";
import { build } from "vite";
import { listen } from "../../../src/cli/listen";
import { type RequestHandler, staticFiles } from "../../../src/cli/static-files";
import { expect, test as base, watch } from "./guard";

export type Sites = {
  /** The address of the timeline, with a trailing slash. */
  readonly timeline: string;
  readonly host: string;
  /** The built app on a host whose files no other site may read, with a trailing slash. */
  readonly closed: string;
  /** Serves this HTML as a page of the host, `{timeline}` replaced by the address. @returns its address */
  readonly page: (html: string, headers?: Readonly<Record<string, string>>) => string;
};

type Answer = { readonly type: string; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

const HTML = "text/html; charset=utf-8";
const FAKE_FRAME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fake frame</title>
<link rel="icon" href="data:,"><style>body{margin:0}</style><script type="module" src="frame.js"></script></html>`;

const serve =
  (answers: ReadonlyMap<string, Answer>): RequestHandler =>
  async (request, response) => {
    const answer = answers.get((request.url ?? "").split("?", 1)[0] ?? "");
    // Like a static host of a timeline.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (!answer) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": answer.type, ...answer.headers }).end(answer.body);
  };

const withoutCors =
  (handler: RequestHandler): RequestHandler =>
  (request, response) => {
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) => (/^access-control/i.test(name) ? response : set(name, value));
    return handler(request, response);
  };

async function bundleFakeFrame(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: "tests/e2e/support/fake-frame.ts", output: { codeSplitting: false } },
    },
  });
  const [chunk] = (Array.isArray(result) ? result : [result]).flatMap((one) => ("output" in one ? one.output : []));
  if (chunk?.type !== "chunk") throw new Error("the fake frame must become one file");
  return chunk.code;
}

export const test = base.extend<object, { readonly sites: Sites }>({
  sites: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const script = (body: string): Answer => ({ type: "text/javascript", body });
      const timeline = await listen(
        serve(
          new Map([
            ["/", { type: HTML, body: FAKE_FRAME }],
            ["/frame.js", script(await bundleFakeFrame())],
            ...["embed.js", "embed-client.js"].map(
              (name) => [`/${name}`, script(readFileSync(`dist/${name}`, "utf8"))] as const,
            ),
          ]),
        ),
        0,
      );
      const pages = new Map<string, Answer>([["/before", { type: HTML, body: "<title>Before</title>" }]]);
      const host = await listen(serve(pages), 0);
      const closed = await listen(withoutCors(staticFiles("dist")), 0);
      const timelineUrl = `http://localhost:${timeline.port}/`;
      const hostUrl = `http://localhost:${host.port}`;
      await provide({
        timeline: timelineUrl,
        host: hostUrl,
        closed: `http://localhost:${closed.port}/`,
        page: (html, headers = {}) => {
          const path = `/page-${pages.size}`;
          const icon = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">`;
          pages.set(path, { type: HTML, headers, body: icon + html.replaceAll("{timeline}", timelineUrl) });
          return hostUrl + path;
        },
      });
      await Promise.all([timeline.close(), host.close(), closed.close()]);
    },
    { scope: "worker" },
  ],
  // Replaces the other guard, which is an automatic fixture of every test.
  guard: async ({ context, page, sites }, provide) => {
    const guard = await watch(context, page, sites.host, [
      sites.timeline,
      sites.closed,
      process.env.THROUGHLINE_ROOT_URL ?? "",
    ]);
    await provide(guard);
    await guard.check();
  },
});

/** The timelines on the page, in order of the page, once they have loaded. */
export async function framesOf(page: Page, count: number): Promise<readonly Frame[]> {
  const frames = () => page.frames().filter((frame) => new URL(frame.url() || "about:blank").searchParams.has("mode"));
  await expect.poll(() => frames().length).toBe(count);
  for (const frame of frames()) await frame.waitForFunction(() => window.link !== undefined);
  return frames();
}

export { expect };
