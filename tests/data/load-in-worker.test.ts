import { expose } from "comlink";
import { writeXlsx } from "hucre/xlsx";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { LoadProgress } from "../../src/data/load-progress";
import { type LoadOptions, type LoadResult, loadChronicle } from "../../src/data/load-chronicle";
import { makeReader } from "../../src/data/reader";
import { createFilterEngine } from "../../src/lod/filter-engine";
import { NO_FILTER } from "../../src/model/filter/filter";
import { bundledText } from "../fixtures/chronicles/bundled";

const ADDRESS = "https://news.example/big.json";

/** A minimal worker: the reader at the other end of a message channel, which clones like a worker. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  isTerminated = false;

  constructor(how: "works" | "breaks" | "is refused" | "is silent" = "works") {
    super();
    const { port1, port2 } = this.#channel;
    port1.addEventListener("message", (event) => this.dispatchEvent(new MessageEvent("message", { data: event.data })));
    port1.start();
    if (how === "works") expose(makeReader(), port2);
    if (how === "breaks") expose({ greet: () => true, read: () => this.fail() }, port2);
    if (how === "is refused") setTimeout(() => this.fail());
  }

  fail(): Promise<never> {
    this.dispatchEvent(new Event("error"));
    return new Promise(() => undefined);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer as never);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }
}

const started: FakeWorker[] = [];
const starting = (how?: ConstructorParameters<typeof FakeWorker>[0]) =>
  vi.fn(() => {
    const worker = new FakeWorker(how);
    started.push(worker);
    return worker as unknown as Worker;
  });

function chronicleText(events: number): string {
  const list = Array.from({ length: events }, (_, i) => ({
    id: `e${i}`,
    date: `${2000 + (i % 20)}-01-01`,
    title: `Event ${i}`,
    actors: i % 2 === 0 ? ["x"] : [],
    sources: [{ title: "S" }],
  }));
  return JSON.stringify({
    format: "throughline/1",
    meta: { title: "T" },
    actors: [{ id: "x", name: "X" }],
    events: list,
  });
}

const fetching = (body: string, headers: Record<string, string> = {}) =>
  vi.fn(async () => new Response(body, { headers })) as unknown as typeof fetch;

const loaded: LoadResult[] = [];

async function load(text: string, options: LoadOptions = {}): Promise<LoadResult> {
  const all = { fetcher: fetching(text), workerFromBytes: 1_000, startWorker: starting(), ...options };
  const result = await loadChronicle(ADDRESS, all);
  loaded.push(result);
  return result;
}

afterEach(() => {
  vi.useRealTimers();
  for (const result of loaded.splice(0)) if (result.ok) result.workerFilter?.filterWorker.stop();
  const left = started.splice(0).filter((worker) => !worker.isTerminated);
  if (left.length > 0) throw new Error(`${left.length} workers were not ended`);
});

describe("a large file", () => {
  it("comes out of the worker as it would of the page: equal, frozen, and unpacked once", async () => {
    for (const text of [chronicleText(5_000), bundledText]) {
      const startWorker = starting();
      const [inWorker, onPage] = [await load(text, { startWorker }), await load(text, { workerFromBytes: Infinity })];
      expect(startWorker).toHaveBeenCalledTimes(1);
      if (!inWorker.ok) throw new Error("it must be read");
      if (!onPage.ok) throw new Error("it must be read on the page");
      const { workerFilter, ...read } = inWorker;
      const unpacked = { ...read.chronicle, events: [...read.chronicle.events] };
      expect({ ...read, chronicle: unpacked }).toStrictEqual({
        ...onPage,
        chronicle: { ...onPage.chronicle, eventsById: read.chronicle.eventsById },
      });
      expect(workerFilter?.first).toStrictEqual(createFilterEngine(read.chronicle).applyFilter(NO_FILTER));
      const { chronicle } = read;
      expect(Object.isFrozen(chronicle)).toBe(true);
      const { events } = unpacked;
      expect(events.every((event) => Object.isFrozen(event) && Object.isFrozen(event.date))).toBe(true);
      expect(new Set(events.map((event) => event.media).filter((list) => list.length === 0)).size).toBe(1);
      for (const event of chronicle.events) expect(chronicle.eventsById.get(event.id)).toBe(event);
    }
  });

  it("reports first bytes, then events, never decreasing", async () => {
    const reported: LoadProgress[] = [];
    const text = chronicleText(12_000);
    const headers = { "content-length": String(text.length) };
    await load(text, { fetcher: fetching(text, headers), onProgress: (progress) => reported.push(progress) });
    const steps = reported.map(({ step }) => step);
    expect(steps).toEqual([...steps].sort());
    expect(reported.filter(({ step }) => step === "fetch").at(-1)).toEqual({
      step: "fetch",
      bytes: text.length,
      bytesTotal: text.length,
    });
    expect(reported.slice(steps.indexOf("read"))).toEqual(
      [0, 5_000, 10_000, 12_000].map((events) => ({ step: "read", events, eventsTotal: 12_000 })),
    );
  });

  it("may be a workbook of any size, since its content is larger", async () => {
    const rows = [
      ["title", "date"],
      ["Lit", "1871-10-01"],
      ["Dark", "soon"],
    ];
    const body = await writeXlsx({ sheets: [{ name: "A", rows }] });
    const fetcher = vi.fn(async () => new Response(body as Uint8Array<ArrayBuffer>)) as unknown as typeof fetch;
    const startWorker = starting();
    const result = await load("", { fetcher, startWorker, workerFromBytes: Infinity, label: {} });
    expect(startWorker).toHaveBeenCalledTimes(1);
    expect(result).toMatchObject({
      ok: true,
      facts: { format: "xlsx", eventsInFile: 2 },
      problems: [{ code: "event.date.invalid", row: 3, column: "date" }],
    });
    // Where workers are refused the page reads it.
    const onPage = await load("", { fetcher, startWorker: starting("is refused"), label: {} });
    expect(onPage.ok && onPage.chronicle.events.length).toBe(1);
  });

  it("reports its problems", async () => {
    const result = await load(`${chronicleText(100)},`);
    expect(result).toMatchObject({ ok: false, problems: [{ code: "json.syntax", row: 1 }] });
  });

  it("limits the number of problems", async () => {
    const result = await load(chronicleText(2_000).replaceAll('"S"', "5"));
    expect(result.ok && result.problems.length).toBe(1_000);
  });
});

describe("the worker that has read it", () => {
  const text = chronicleText(3_000);
  const workerFilterOf = (result: LoadResult) => {
    if (!result.ok || !result.workerFilter) throw new Error("no filter runs in the worker");
    return { ...result.workerFilter, chronicle: result.chronicle };
  };

  it("filters and searches as the page would", async () => {
    const { filterWorker, chronicle } = workerFilterOf(await load(text));
    const here = createFilterEngine(chronicle);
    const { applyFilter: _applyFilter, prepare: _prepare, ...columns } = here;
    expect(filterWorker.columns).toStrictEqual(columns);
    for (const requested of [{ actor: ["x"] }, { text: "event 17" }, { text: "nothing such" }, {}, {}]) {
      const filter = { ...NO_FILTER, ...requested };
      expect(await filterWorker.applyFilter(filter)).toStrictEqual(here.applyFilter(filter));
    }
  });

  it("has the answer to the filter of a link ready, without what the link got wrong", async () => {
    const { first } = workerFilterOf(await load(text, { filter: { ...NO_FILTER, actor: ["x", "nobody"] } }));
    expect(first.filter.actor).toEqual(["x"]);
    expect(first.set.order.length).toBe(1_500);
  });

  it("rejects pending calls when it fails or is stopped", async () => {
    const { filterWorker } = workerFilterOf(await load(text));
    const pending = filterWorker.applyFilter(NO_FILTER);
    filterWorker.stop();
    await expect(pending).rejects.toThrow("stopped");
    await expect(filterWorker.applyFilter(NO_FILTER)).rejects.toThrow("stopped");
  });
});

describe("a file on its way", () => {
  it.each([
    ["packed, whose length is another one", { "content-encoding": "gzip", "content-length": "100" }],
    ["of a length that is no number", { "content-length": "long" }],
    ["longer than it was said to be", { "content-length": "10" }],
  ])("%s: reports its bytes without a total", async (_, headers) => {
    const reported: LoadProgress[] = [];
    const text = chronicleText(5);
    await load(text, { fetcher: fetching(text, headers), onProgress: (progress) => reported.push(progress) });
    expect(reported[0]).toEqual({ step: "fetch", bytes: text.length });
  });
});

describe("a small file", () => {
  it("is read without a worker", async () => {
    const startWorker = starting();
    expect((await load(chronicleText(3), { startWorker })).ok).toBe(true);
    expect(startWorker).not.toHaveBeenCalled();
  });
});

describe("a worker that does not work", () => {
  const text = chronicleText(100);

  it("may be refused at once: the page reads", async () => {
    const startWorker = vi.fn(() => {
      throw new DOMException("No workers here", "SecurityError");
    });
    expect((await load(text, { startWorker })).ok).toBe(true);
    expect(startWorker).toHaveBeenCalledTimes(1);
  });

  it.each(["is refused", "breaks"] as const)("%s: the page reads", async (how) => {
    const result = await load(text, { startWorker: starting(how) });
    expect(result.ok && result.chronicle.events.length).toBe(100);
  });

  it("never answers: the page reads after ten seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const loading = load(text, { startWorker: starting("is silent") });
    await vi.waitFor(() => expect(started).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await loading).ok).toBe(true);
  });
});

describe("giving up", () => {
  it("ends the worker", async () => {
    const stop = new AbortController();
    const loading = load(chronicleText(1_000), { startWorker: starting("is silent"), signal: stop.signal });
    await vi.waitFor(() => expect(started).toHaveLength(1));
    stop.abort();
    expect((await loading).ok).toBe(false);
    expect(started[0]?.isTerminated).toBe(true);
  });

  it("comes in the middle of reading", async () => {
    const stop = new AbortController();
    const onProgress = (progress: LoadProgress) => progress.step === "read" && stop.abort();
    expect((await load(chronicleText(30_000), { signal: stop.signal, onProgress })).ok).toBe(false);
  });
});
