import { describe, expect, it } from "vitest";
import { publishInWorker } from "../../src/data/publish-in-worker";
import type { PublishProgress, PublishResult, SitePublisher } from "../../src/data/publish-protocol";
import { NO_BRAND } from "../../src/model/site/brand";
import { FakeWorker } from "../fixtures/fake-worker";

const REQUEST = {
  chronicle: "{}",
  media: [],
  brand: NO_BRAND,
  languages: ["en"],
  folder: "https://t.example/",
} as const;
const RESULT: PublishResult = {
  ok: true,
  zip: new Blob(["zip"]),
  files: 1,
  contents: { pages: 1, events: 0, stories: 0, pictures: 0, app: 0 },
  refused: [],
  large: [],
};

function publish(api: Partial<SitePublisher> | undefined, signal = new AbortController().signal) {
  const progress: PublishProgress[] = [];
  const worker = new FakeWorker(api && { greet: () => true, ...api });
  const result = publishInWorker(
    REQUEST,
    (now) => progress.push(now),
    signal,
    () => worker as never,
  );
  return { worker, result, progress };
}

describe("the worker that makes sites", () => {
  it("answers with the site, tells how far it is, and ends", async () => {
    const { worker, result, progress } = publish({
      publish: async (request, onProgress) => {
        await (onProgress as (now: PublishProgress) => unknown)({ stage: "pages", done: 1, count: 2 });
        return request.chronicle === REQUEST.chronicle ? RESULT : { ok: false, fault: "unreadable" };
      },
    });
    expect(await result).toMatchObject({ ok: true, files: 1 });
    expect(progress).toEqual([{ stage: "pages", done: 1, count: 2 }]);
    expect(worker.isTerminated).toBe(true);
  });

  it("is ended when the user cancels", async () => {
    const controller = new AbortController();
    const { worker, result } = publish({ publish: () => new Promise(() => undefined) }, controller.signal);
    setTimeout(() => controller.abort(), 10);
    expect(await result).toEqual({ ok: false, fault: "cancelled" });
    expect(worker.isTerminated).toBe(true);
    expect(await publish({}, controller.signal).result).toEqual({ ok: false, fault: "cancelled" });
  });

  it("may be refused at once, later, or fail", async () => {
    const refused = () => {
      throw new Error("no workers here");
    };
    const { signal } = new AbortController();
    expect(await publishInWorker(REQUEST, () => undefined, signal, refused)).toMatchObject({ fault: "worker" });
    expect(await publish(undefined).result).toMatchObject({ ok: false, fault: "worker" });
    const failing = publish({
      publish: () => {
        throw new Error("broken");
      },
    });
    expect(await failing.result).toMatchObject({ ok: false, fault: "worker", detail: "broken" });
  });
});
