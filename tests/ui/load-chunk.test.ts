// @vitest-environment jsdom
import type * as LoadChunk from "../../src/ui/load-chunk";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const IMPORTER = "https://example.org/app/assets/main.js";
const SCRIPT = { headers: { "content-type": "text/javascript; charset=utf-8" } };

const links = () => [...document.head.querySelectorAll("link")];
const settleStyles = (type: "load" | "error") => links().forEach((link) => link.dispatchEvent(new Event(type)));
const moment = () => new Promise((resolve) => setTimeout(resolve));

let loadChunk: typeof LoadChunk.loadChunk;
const fetcher = vi.fn<typeof fetch>();

beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal("fetch", fetcher);
  fetcher.mockReset().mockImplementation(() => Promise.resolve(new Response("code", SCRIPT)));
  ({ loadChunk } = await import("../../src/ui/load-chunk"));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

describe("a part of the built page", () => {
  it("is imported when all its files have come, styles among them", async () => {
    const get = vi.fn(() => Promise.resolve("part"));
    const loading = loadChunk(get, ["./part.js", "./part.css"], IMPORTER);
    await moment();
    expect(get).not.toHaveBeenCalled();
    expect(fetcher).toHaveBeenCalledExactlyOnceWith("https://example.org/app/assets/part.js");
    expect(links().map(({ rel, href }) => [rel, href])).toEqual([
      ["stylesheet", "https://example.org/app/assets/part.css"],
    ]);
    settleStyles("load");
    expect(await loading).toBe("part");
  });

  it.each([
    ["the network is gone", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["the host answers with an error", () => Promise.resolve(new Response("", { status: 503, ...SCRIPT }))],
    ["a page comes instead", () => Promise.resolve(new Response("", { headers: { "content-type": "text/html" } }))],
  ])("is never imported while %s, and asked for again", async (_, fail) => {
    const get = vi.fn(() => Promise.resolve("part"));
    fetcher.mockImplementationOnce(fail);
    await expect(loadChunk(get, ["./part.js"], IMPORTER)).rejects.toThrow(/Failed to fetch|did not arrive/);
    expect(get).not.toHaveBeenCalled();
    expect(await loadChunk(get, ["./part.js"], IMPORTER)).toBe("part");
  });

  it("waits for its styles at the second try too", async () => {
    const get = vi.fn(() => Promise.resolve("part"));
    const first = loadChunk(get, ["./part.css"], IMPORTER);
    settleStyles("error");
    await expect(first).rejects.toThrow("did not arrive");
    expect(links()).toEqual([]);
    const second = loadChunk(get, ["./part.css"], IMPORTER);
    await moment();
    expect(get).not.toHaveBeenCalled();
    settleStyles("load");
    expect(await second).toBe("part");
  });

  it("without dependencies is recognised by its import", async () => {
    const get = Object.assign(() => Promise.resolve("alone"), {
      toString: () => '()=>import("./alone.js").then(e=>e.x)',
    });
    expect(await loadChunk(get, undefined, IMPORTER)).toBe("alone");
    expect(fetcher).toHaveBeenCalledExactlyOnceWith("https://example.org/app/assets/alone.js");
  });

  it("fetches no file twice, nor one that the page has", async () => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: "https://example.org/app/assets/shared.js" });
    document.head.append(link);
    const get = () => Promise.resolve(1);
    await loadChunk(get, ["./shared.js"], IMPORTER);
    await Promise.all([loadChunk(get, ["./a.js"], IMPORTER), loadChunk(get, ["./a.js"], IMPORTER)]);
    expect(fetcher).toHaveBeenCalledTimes(1);
  });
});
