import { afterEach, describe, expect, it, vi } from "vitest";
import { type LoadOptions, loadChronicle } from "../../src/data/load-chronicle";
import { SMALL_FILE } from "../fixtures/chronicles/small";

const ADDRESS = "https://news.example/data/chronicle.json";
const GOOD = JSON.stringify(SMALL_FILE);

/** A body that arrives in these chunks; `false` never closes it, like a stalled connection. */
function bodyOf(chunks: readonly Uint8Array[], ends = true): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      if (ends) controller.close();
    },
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const answering = (body: BodyInit | null, init?: ResponseInit) => vi.fn(async () => new Response(body, init));
const load = (fetcher: unknown, options: LoadOptions = {}) =>
  loadChronicle(ADDRESS, { ...options, fetcher: fetcher as typeof fetch });
/** Rejects as `fetch` does, once its signal aborts. */
const silent = vi.fn(
  (_: string, init: RequestInit) =>
    new Promise<Response>((_resolve, reject) => {
      const abort = () => reject(new DOMException("The operation was aborted.", "AbortError"));
      if (init.signal?.aborted) abort();
      init.signal?.addEventListener("abort", abort);
    }),
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a chronicle that is fetched", () => {
  it("arrives, without cookies", async () => {
    const fetcher = answering(GOOD);
    const result = await load(fetcher);
    expect(result.ok && result.chronicle.events.length).toBe(7);
    expect(fetcher).toHaveBeenCalledWith(
      ADDRESS,
      expect.objectContaining({ credentials: "omit", mode: "same-origin" }),
    );
  });

  it("arrives in a sandbox without origin too, to which its own host is another one", async () => {
    vi.stubGlobal("origin", "null");
    const fetcher = answering(GOOD);
    expect((await load(fetcher)).ok).toBe(true);
    expect(fetcher).toHaveBeenCalledWith(ADDRESS, expect.objectContaining({ credentials: "omit", mode: "cors" }));
  });

  it("is refused if a redirect leads to another host", async () => {
    vi.stubGlobal("origin", "null");
    const elsewhere = Object.defineProperty(new Response(GOOD), "url", {
      value: "https://other.example/chronicle.json",
    });
    expect(await load(vi.fn(async () => elsewhere))).toMatchObject({ ok: false, problems: [{ code: "load.network" }] });
  });

  it("arrives intact if a character is split between two chunks", async () => {
    const whole = bytes(GOOD);
    const inside = whole.indexOf(0xd0) + 1;
    const result = await load(answering(bodyOf([whole.slice(0, inside), whole.slice(inside)])));
    expect(result.ok && result.chronicle.meta.title).toEqual(SMALL_FILE.meta.title);
  });

  it("comes with what is wrong in it", async () => {
    const file = { ...SMALL_FILE, events: [...SMALL_FILE.events, { id: "broken", date: "soon", title: "Broken" }] };
    const result = await load(answering(JSON.stringify(file)));
    expect(result.ok).toBe(true);
    expect(result.problems.map((problem) => problem.code)).toContain("event.date.invalid");
  });
});

describe("a chronicle that does not come", () => {
  it.each([
    ["an error", { status: 404 }, undefined],
    ["another host", {}, "https://other.example/chronicle.json"],
  ])("is not fetched to its end where the answer is refused: %s", async (_what, init, url) => {
    const cancelled = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes("<h1>")),
      cancel: cancelled,
    });
    const response = new Response(body, init);
    if (url !== undefined) Object.defineProperty(response, "url", { value: url });
    expect((await load(vi.fn(async () => response))).ok).toBe(false);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it.each([404, 403, 500, 503])("reports the status %i", async (status) => {
    expect(await load(answering("<h1>No</h1>", { status }))).toEqual({
      ok: false,
      problems: [{ code: "load.status", severity: "error", where: ADDRESS, value: String(status) }],
    });
  });

  it("reports that the connection failed", async () => {
    const result = await load(vi.fn().mockRejectedValue(new TypeError("Failed to fetch")));
    expect(result).toEqual({ ok: false, problems: [{ code: "load.network", severity: "error", where: ADDRESS }] });
  });

  it("reports that the connection broke in the middle", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError("network error"));
      },
    });
    expect((await load(answering(broken))).problems[0]?.code).toBe("load.truncated");
  });

  it.each([
    ["a text that is no JSON", "events: none"],
    ["half a file", GOOD.slice(0, 500)],
    ["a page instead of data", "<!doctype html><title>Not found</title>"],
    ["nothing", ""],
    ["another format", '{"format":"timeline/3","events":[]}'],
    ["a list", "[]"],
    ["a hundred thousand lists in each other", "[".repeat(100_000) + "]".repeat(100_000)],
  ])("says that %s cannot be read", async (_, text) => {
    const result = await load(answering(text));
    expect(result.ok).toBe(false);
    expect(result.problems[0]).toMatchObject({ severity: "error" });
    expect(result.problems[0]?.code).not.toMatch(/^load\./);
  });

  it("stops reading where the file is longer than allowed", async () => {
    let chunkCount = 0;
    const cancelled = vi.fn();
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunkCount += 1;
        controller.enqueue(new Uint8Array(600));
      },
      cancel: cancelled,
    });
    const result = await load(answering(endless), { mostBytes: 1_000 });
    expect(result.problems).toEqual([
      { code: "load.too-large", severity: "error", where: ADDRESS, expected: "at most 1000 bytes" },
    ]);
    expect(cancelled).toHaveBeenCalled();
    expect(chunkCount).toBeLessThan(10);
  });

  it("gives up a server that never answers", async () => {
    vi.useFakeTimers();
    const loading = load(silent);
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await loading).problems[0]?.code).toBe("load.stalled");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives up a body that stops arriving, but not one that is only slow", async () => {
    vi.useFakeTimers();
    const chunks = [GOOD.slice(0, 100), GOOD.slice(100, 200), GOOD.slice(200)].map(bytes);
    const slow = (last: number) =>
      vi.fn(async (_: string, init: RequestInit) => {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            init.signal?.addEventListener("abort", () => controller.error(new DOMException("", "AbortError")));
            chunks.forEach((chunk, i) => i < last && setTimeout(() => controller.enqueue(chunk), 15_000 * (i + 1)));
            if (last === chunks.length) setTimeout(() => controller.close(), 15_000 * last + 1);
          },
        });
        return new Response(body);
      });
    const patient = load(slow(3));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await patient).ok).toBe(true);
    const stalled = load(slow(2));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await stalled).problems[0]?.code).toBe("load.stalled");
  });

  it("can be aborted by the caller, before or while it loads", async () => {
    for (const isEarly of [true, false]) {
      const controller = new AbortController();
      if (isEarly) controller.abort();
      const loading = load(silent, { signal: controller.signal });
      controller.abort();
      expect((await loading).ok).toBe(false);
    }
  });
});

describe("a file of another host", () => {
  const isAllowed = (address: string) => address.startsWith("https://news.example/");

  it("is requested without cookies and without a referrer", async () => {
    const fetcher = answering(GOOD);
    expect((await load(fetcher, { isAllowed })).ok).toBe(true);
    expect(fetcher).toHaveBeenCalledWith(
      ADDRESS,
      expect.objectContaining({ credentials: "omit", mode: "cors", referrerPolicy: "no-referrer" }),
    );
  });

  it("forbidden by its host is distinguished from one on an unreachable host", async () => {
    const refusing = vi.fn((_: string, init: RequestInit) =>
      init.mode === "no-cors" ? Promise.resolve(Response.error()) : Promise.reject(new TypeError("Failed to fetch")),
    );
    expect((await load(refusing, { isAllowed })).problems[0]?.code).toBe("load.cors");
    expect(refusing).toHaveBeenLastCalledWith(ADDRESS, expect.objectContaining({ method: "HEAD", mode: "no-cors" }));
    const gone = vi.fn().mockRejectedValue(new TypeError("Failed to fetch"));
    expect((await load(gone, { isAllowed })).problems[0]?.code).toBe("load.network");
  });

  it("reports that the user is offline", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const gone = vi.fn().mockRejectedValue(new TypeError("Failed to fetch"));
    expect((await load(gone, { isAllowed })).problems[0]?.code).toBe("load.offline");
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it("is not read where it leads into the reader's own network", async () => {
    const elsewhere = Object.defineProperty(new Response(GOOD), "url", { value: "https://192.168.0.1/admin.json" });
    const result = await load(
      vi.fn(async () => elsewhere),
      { isAllowed },
    );
    expect(result.problems[0]?.code).toBe("load.redirect");
  });

  it("that comes in drops is given up", async () => {
    vi.useFakeTimers();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        controller.enqueue(bytes("x"));
      },
    });
    const dropping = vi.fn(async (_: string, init: RequestInit) => {
      const answer = new Response(body);
      init.signal?.addEventListener("abort", () => void 0);
      const reader = answer.body?.getReader();
      const passed = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const next = await reader?.read();
          if (init.signal?.aborted) controller.error(new DOMException("aborted", "AbortError"));
          else if (next?.value) controller.enqueue(next.value);
        },
      });
      return new Response(passed);
    });
    const loading = load(dropping, { isAllowed });
    await vi.advanceTimersByTimeAsync(21_000);
    expect((await loading).problems[0]?.code).toBe("load.stalled");
  });
});

describe("a file of the reader's own", () => {
  it("is read whatever its format, under its name", async () => {
    const file = new File(["title,date\nOne,2022-02-24\n"], "mine.csv", { type: "text/csv" });
    const result = await loadChronicle(file, { label: {} });
    expect(result).toMatchObject({ ok: true, facts: { format: "plain-table", eventsInFile: 1 } });
  });

  it("is refused unread when it is too large", async () => {
    const file = new File(["x".repeat(100)], "big.csv");
    const read = vi.spyOn(file, "arrayBuffer");
    expect((await loadChronicle(file, { label: {}, mostBytes: 99 })).problems[0]?.code).toBe("load.too-large");
    expect(read).not.toHaveBeenCalled();
  });

  it("that cannot be read, such as a folder, is reported", async () => {
    const folder = new File([], "folder");
    vi.spyOn(folder, "arrayBuffer").mockRejectedValue(new DOMException("no", "NotReadableError"));
    expect((await loadChronicle(folder, { label: {} })).problems[0]?.code).toBe("load.device");
  });
});
