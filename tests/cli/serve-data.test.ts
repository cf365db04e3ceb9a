import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { dataPath, dataQuery, readDataArgs, withDataFile } from "../../src/cli/data-file";
import { type Listening, listen } from "../../src/cli/listen";
import { main } from "../../src/cli/serve";
import { staticFiles } from "../../src/cli/static-files";
import { decodeViewLink } from "../../src/model/links/view-link";
import { resolveSource } from "../../src/model/links/source-url";

let folder = "";
const opened: Listening[] = [];

async function serve(file: string): Promise<string> {
  const server = await listen(withDataFile(file, staticFiles(join(folder, "dist"))), 0);
  opened.push(server);
  return `http://localhost:${server.port}/`;
}

/** What the app fetches, on the printed page. */
function sourceOf(home: string, file: string): string {
  const { link, problems } = decodeViewLink(dataQuery(file));
  expect(problems).toEqual([]);
  const source = resolveSource(link.src ?? "", home);
  return source.ok ? source.href : source.refusal;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "data-"));
  mkdirSync(join(folder, "dist"));
  mkdirSync(join(folder, "a-folder"));
  writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><title>Home</title>");
});

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a chronicle file given to npm start", () => {
  it.each([
    ["plain.json", "?src=open/plain.json"],
    ["with spaces and (signs).json", "?src=open/with%20spaces%20and%20(signs).json"],
    ["події 2014–2025.json", `?src=open/${encodeURIComponent("події 2014–2025")}.json`],
    ["100% sure?#1&x=y+z.json", "?src=open/100%2525%20sure%253F%25231%26x%3Dy%2Bz.json"],
    ["no-ending", "?src=open/no-ending"],
    ["table.csv", "?src=open/table.csv"],
    ["..json", "?src=open/..json"],
  ])("%s is where the printed address looks for it", async (name, query) => {
    const file = join(folder, name);
    writeFileSync(file, `{"name":${JSON.stringify(name)}}`);
    expect(dataQuery(file)).toBe(query);
    const home = await serve(file);
    const response = await fetch(sourceOf(home, file));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(
      name.endsWith(".json") ? "application/json; charset=utf-8" : "application/octet-stream",
    );
    expect(await response.json()).toEqual({ name });
  });

  it("has a content length, so that progress can be shown", async () => {
    const file = join(folder, "long.json");
    writeFileSync(file, JSON.stringify({ text: "x".repeat(100_000) }));
    const response = await fetch(sourceOf(await serve(file), file), { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(response.headers.get("content-length")).toBe("100011");
  });

  it("is read again at each request, and may disappear", async () => {
    const file = join(folder, "changing.json");
    writeFileSync(file, "1");
    const address = sourceOf(await serve(file), file);
    expect(await (await fetch(address)).text()).toBe("1");
    writeFileSync(file, "22");
    expect(await (await fetch(address)).text()).toBe("22");
    rmSync(file);
    expect((await fetch(address)).status).toBe(404);
  });

  it("is the only one: its folder stays closed, and the app is served as ever", async () => {
    writeFileSync(join(folder, "one.json"), "1");
    writeFileSync(join(folder, "secret.json"), "secret");
    const home = await serve(join(folder, "one.json"));
    for (const path of ["open/secret.json", "open/..%2Fsecret.json", "open/one.json/", "open/", "open/one.json%00"]) {
      expect((await fetch(home + path)).ok, path).toBe(false);
    }
    expect((await fetch(`${home}open/one.json`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${home}open/one.json`, { method: "HEAD" })).headers.get("content-length")).toBe("1");
    expect(await (await fetch(home)).text()).toContain("Home");
  });

  it("has one path, without the folders it lies in", () => {
    expect(dataPath("/some/where/else/big.json")).toBe("open/big.json");
  });
});

describe("the arguments of npm start", () => {
  it.each([
    [[], { ok: true }],
    [["--data", "a.json"], { ok: true, file: "a.json" }],
    [["--data=a=b.json"], { ok: true, file: "a=b.json" }],
  ])("%j are understood", (args, read) => {
    expect(readDataArgs(args)).toEqual(read);
  });

  it.each([
    [["--data"], "--data needs a file. Usage: npm start -- [--data FILE]"],
    [["--data="], "--data needs a file. Usage: npm start -- [--data FILE]"],
    [["--date", "a.json"], 'Unknown argument "--date". Usage: npm start -- [--data FILE]'],
    [["a.json"], 'Unknown argument "a.json". Usage: npm start -- [--data FILE]'],
    [["--data", "a", "b"], 'Only one file can be opened, got "b" too. Usage: npm start -- [--data FILE]'],
  ])("%j are answered with one line and exit code 2", async (args, line) => {
    const announced = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await main(args, {})).toBe(2);
    expect(announced.mock.calls).toEqual([[line]]);
  });

  it("must name a file that can be read", async () => {
    const announced = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await main(["--data", join(folder, "missing.json")], {})).toBe(2);
    expect(await main(["--data", join(folder, "a-folder")], {})).toBe(2);
    expect(announced.mock.calls.flat()).toEqual([
      `There is no file ${join(folder, "missing.json")}.`,
      `${join(folder, "a-folder")} is not a file.`,
    ]);
  });

  it("name a file from where the command was typed", async () => {
    const announced = vi.spyOn(console, "error").mockImplementation(() => {});
    await main(["--data", "missing.json"], { npm_lifecycle_event: "start", INIT_CWD: folder });
    expect(announced.mock.calls.flat()).toEqual([`There is no file ${join(folder, "missing.json")}.`]);
  });
});
