import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type Listening, listen } from "../../src/cli/listen";
import { main } from "../../src/cli/serve";
import { staticFiles } from "../../src/cli/static-files";
import { underSubPath } from "../e2e/support/sub-path";

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

/** Sends the path as it is: fetch() would normalize "/../" away. */
function get(port: number, path: string, { method = "GET", headers = {} } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

const opened: Listening[] = [];
async function open(options = 0, onPortInUse = (_taken: number, _next: number) => {}): Promise<Listening> {
  const server = await listen(staticFiles(join(folder, "dist")), options, { onPortInUse });
  opened.push(server);
  return server;
}

let folder = "";
let port = 0;
let home: Listening;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "serve-"));
  const files = {
    "secret.txt": "secret",
    "dist/index.html": "<!doctype html><title>Home</title>",
    "dist/404-is-not-special.txt": "text",
    "dist/.env": "secret",
    "dist/demo/index.html": "<!doctype html><title>Demo</title>",
    "dist/embed.js": "(function(){})();",
    "dist/embed-1.js": "(function(){})();",
    "dist/embed-client.js": "export {};",
    "dist/assets/index-Coqh1ZwA.js": `export const a = 1; // ${"padding ".repeat(400)}`,
    "dist/data/події.json": "{}",
    "dist/font.woff2": "font",
    "dist/site.webmanifest": "{}",
    "dist/picture.svg": "<svg/>",
    "dist/unknown.xyz": "?",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  symlinkSync(join(folder, "secret.txt"), join(folder, "dist", "link.txt"));
  home = await listen(staticFiles(join(folder, "dist")), 0);
  ({ port } = home);
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

afterAll(async () => {
  await home.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a static file", () => {
  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/demo/", "text/html; charset=utf-8"],
    ["/assets/index-Coqh1ZwA.js", "text/javascript; charset=utf-8"],
    ["/embed.js", "text/javascript; charset=utf-8"],
    ["/embed-client.js", "text/javascript; charset=utf-8"],
    ["/data/%D0%BF%D0%BE%D0%B4%D1%96%D1%97.json", "application/json; charset=utf-8"],
    ["/font.woff2", "font/woff2"],
    ["/site.webmanifest", "application/manifest+json; charset=utf-8"],
    ["/picture.svg", "image/svg+xml; charset=utf-8"],
    ["/unknown.xyz", "application/octet-stream"],
    ["/?lang=uk", "text/html; charset=utf-8"],
  ])("%s comes as %s", async (path, type) => {
    const { status, headers } = await get(port, path);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  it.each(["/", "/nothing", "/embed.js", "/assets/index-Coqh1ZwA.js", "/font.woff2", "/demo"])(
    "may be loaded by pages of any site, and in a sandbox without origin (%s)",
    async (path) => {
      const { headers } = await get(port, path, { headers: { origin: "null" } });
      expect(headers["access-control-allow-origin"]).toBe("*");
    },
  );

  it("used by host pages is revalidated", async () => {
    for (const path of ["/embed.js", "/embed-1.js"])
      expect((await get(port, path)).headers["cache-control"]).toBe("no-cache");
  });

  it("is immutable if its name contains a hash, and revalidated otherwise", async () => {
    expect((await get(port, "/assets/index-Coqh1ZwA.js")).headers["cache-control"]).toMatch(/immutable/);
    expect((await get(port, "/")).headers["cache-control"]).toBe("no-cache");
  });

  it("is not sent twice to who has it", async () => {
    const { etag = "" } = (await get(port, "/")).headers;
    const again = await get(port, "/", { headers: { "if-none-match": etag } });
    expect([again.status, again.body]).toEqual([304, ""]);
  });

  it("is packed for who can unpack it", async () => {
    const packed = await get(port, "/assets/index-Coqh1ZwA.js", { headers: { "accept-encoding": "gzip" } });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.body.length).toBeLessThan(1000);
  });

  it("shows its headers alone to HEAD", async () => {
    const { status, headers, body } = await get(port, "/", { method: "HEAD" });
    expect([status, headers["content-length"], body]).toEqual([200, "34", ""]);
  });

  it("cannot be written", async () => {
    const { status, headers } = await get(port, "/", { method: "POST" });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("is found from its folder's name without the slash, whatever the prefix", async () => {
    const { status, headers } = await get(port, "/demo?a=1");
    expect([status, headers.location]).toEqual([301, "demo/?a=1"]);
  });
});

describe("an address that leads nowhere", () => {
  it.each(["/nothing", "/demo/nothing", "/index.html/", "/assets/"])("%s is 404, in plain words", async (path) => {
    const { status, headers, body } = await get(port, path);
    expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
    expect(body).toBe("404 Not found: there is nothing at this address.\n");
  });

  it.each([
    "/../secret.txt",
    "/demo/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%00/secret.txt",
    "/%",
    "//../secret.txt",
    "/.env",
    "/link.txt",
    "http://127.0.0.1/../secret.txt",
  ])("%s stays inside the folder", async (path) => {
    const { status, body } = await get(port, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain("secret");
  });
});

describe("the port", () => {
  it("gives way to who has it, with a word about it", async () => {
    const first = await open();
    const moves: string[] = [];
    const second = await open(first.port, (taken, next) => moves.push(`${taken} → ${next}`));
    expect(second.port).toBeGreaterThan(first.port);
    expect(moves[0]).toBe(`${first.port} → ${first.port + 1}`);
    expect((await get(second.port, "/")).status).toBe(200);
  });

  it("refuses what is no port number", async () => {
    const announced = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await main([], { PORT: "http" })).toBe(1);
    expect(announced.mock.calls).toEqual([['PORT must be a whole number from 0 to 65535, got "http".']]);
    announced.mockRestore();
  });
});

describe("a sub-path", () => {
  it("shows the same files under its own name only", async () => {
    const server = await listen(underSubPath("/a/b", staticFiles(join(folder, "dist"))), 0);
    opened.push(server);
    expect((await get(server.port, "/a/b/")).body).toContain("Home");
    expect((await get(server.port, "/a/b/demo")).headers.location).toBe("demo/");
    expect((await get(server.port, "/")).status).toBe(404);
  });
});

describe("npm start's command", () => {
  it("prints the address, and ends without an error on Ctrl-C", async () => {
    const tool = spawn(process.execPath, [join(process.cwd(), "scripts/run-cli.mjs"), "serve"], {
      cwd: folder,
      env: { ...process.env, PORT: "0" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => tool.on("exit", (code) => resolve(code)));
    const line = await new Promise<string>((resolve) =>
      tool.stdout.on("data", (text: Buffer) => resolve(String(text))),
    );
    const address = /http:\/\/localhost:(\d+)\//.exec(line);
    expect(address).not.toBeNull();
    expect((await get(Number(address?.[1]), "/")).body).toContain("Home");
    tool.kill("SIGINT");
    expect(await ended).toBe(0);
  }, 60_000);
});
