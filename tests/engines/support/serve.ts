/** The built app and pages that frame it, on two origins, by the project's own server; each page records its complaints. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listen } from "../../../src/cli/listen";
import { type RequestHandler, staticFiles } from "../../../src/cli/static-files";
import { COMPLAINTS_SCRIPT } from "./complaints";

export type Sites = {
  /** The app, with a trailing slash. */
  readonly app: string;
  /** Another origin, with a trailing slash. */
  readonly host: string;
  /** Serves this HTML as a page of the host, `{app}` replaced by the app's address. @returns its address */
  readonly page: (html: string) => string;
  /** The app on a third origin, which can go offline. */
  readonly passing: string;
  /** The third origin stops answering. */
  readonly goOffline: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const withComplaints = (html: string): string =>
  html.replace(/<meta charset="utf-8"[^>]*>/i, (charset) => charset + COMPLAINTS_SCRIPT);

const DIST = "dist";
const PAGES = new Map([
  ["/", "index.html"],
  ["/index.html", "index.html"],
  ["/uk.html", "uk.html"],
]);

export async function serveSites(): Promise<Sites> {
  const files = staticFiles(DIST);
  const app: RequestHandler = async (request, response) => {
    const page = PAGES.get((request.url ?? "").split("?", 1)[0] ?? "");
    if (page === undefined) return files(request, response);
    const html = withComplaints(await readFile(join(DIST, page), "utf8"));
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-cache");
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  };
  const pages = new Map<string, string>();
  const host: RequestHandler = async (request, response) => {
    const html = pages.get((request.url ?? "").split("?", 1)[0] ?? "");
    response.writeHead(html === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
  };
  const servers = await Promise.all([listen(app, 0), listen(host, 0), listen(app, 0)]);
  const [appServer, hostServer, passingServer] = servers;
  const appUrl = `http://localhost:${appServer.port}/`;
  const hostUrl = `http://localhost:${hostServer.port}/`;
  return {
    app: appUrl,
    host: hostUrl,
    page: (html) => {
      const path = `/page-${pages.size}`;
      const start = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">';
      pages.set(path, withComplaints(start + html.replaceAll("{app}", appUrl)));
      return hostUrl + path.slice(1);
    },
    passing: `http://localhost:${passingServer.port}/`,
    goOffline: () => passingServer.close(),
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}
