// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { PictureFiles } from "../../src/data/picture-files";
import type { publishInWorker } from "../../src/data/publish-in-worker";
import { emptyForm } from "../../src/model/site/publish-form";
import { forgetForm, rememberForm, rememberedForm } from "../../src/store/publish/form-memory";
import { publishSite } from "../../src/store/publish/publish-site";
import { siteMediaCount } from "../../src/store/publish/site-media";
import { SMALL_FILE, loadedStore, smallChronicle } from "../fixtures/chronicles/small";

const FORM = { ...emptyForm(["uk", "en"]), address: "school.example", contact: "a@b.example" };

/** @param room  characters that fit into it */
function storageOf(room = Infinity): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key: string) => values.delete(key),
  } as never;
}
const blocked = (): Storage => {
  throw new DOMException("blocked", "SecurityError");
};

describe("the form in this browser", () => {
  it("is there the next time, until it is forgotten", () => {
    const storage = storageOf();
    expect(rememberedForm(() => storage)).toBeUndefined();
    rememberForm(FORM, () => storage);
    expect(rememberedForm(() => storage)).toEqual({ ...FORM, logo: undefined, favicon: undefined });
    forgetForm(() => storage);
    expect(rememberedForm(() => storage)).toBeUndefined();
  });

  it("is kept without its pictures where there is no room for them", () => {
    const storage = storageOf(2_000);
    const bytes = new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"><!--${"x".repeat(4_000)}--></svg>`);
    rememberForm({ ...FORM, logo: { bytes, type: "image/svg+xml" } }, () => storage);
    const kept = rememberedForm(() => storage);
    expect(kept?.address).toBe("school.example");
    expect(kept?.logo).toBeUndefined();
  });

  it("is never a reason to fail", () => {
    rememberForm(FORM, blocked);
    forgetForm(blocked);
    expect(rememberedForm(blocked)).toBeUndefined();
    const storage = storageOf();
    storage.setItem("throughline.publish.1", "{");
    expect(rememberedForm(() => storage)).toBeUndefined();
  });
});

describe("a site of the open timeline", () => {
  const publish = (make: typeof publishInWorker, signal = new AbortController().signal) => {
    const store = loadedStore();
    return publishSite(store.getState(), smallChronicle(), FORM, {
      onProgress: vi.fn(),
      signal,
      folder: "https://t.example/",
      make,
    });
  };

  it("is requested with all that it needs, and named by its title", async () => {
    const make = vi.fn<typeof publishInWorker>(async () => ({ ok: false, fault: "network", detail: "a.js" }));
    expect(await publish(make)).toEqual({
      result: { ok: false, fault: "network", detail: "a.js" },
      name: "mala-khronolohiia-site.zip",
      failed: [],
    });
    const [request] = make.mock.calls[0] ?? [];
    expect(request).toMatchObject({
      address: "https://school.example/",
      languages: ["uk", "en"],
      brand: { contact: "mailto:a@b.example" },
    });
    expect(JSON.parse(request?.chronicle ?? "")).toMatchObject({ format: "throughline/1" });
  });

  it("takes the files that the timeline names as they are, and names those that cannot be had", async () => {
    const image = (url: string) => ({ type: "image", url, alt: "a", credit: "b", licence: { name: "CC0" } });
    const [event, ...others] = SMALL_FILE.events;
    const media = [image("a.png"), image("none.png"), image("https://other.example/b.png")];
    const chronicle = smallChronicle([{ ...event, media } as never, ...others]);
    const store = loadedStore({}, chronicle);
    const open = store.getState().chronicle;
    if (open.status !== "ready") throw new Error("nothing is open");
    const blob = new Blob(["a picture"]);
    const files = new PictureFiles([{ path: "a.png", blob }]);
    const make = vi.fn<typeof publishInWorker>(async () => ({ ok: false, fault: "network" }));
    const progress = vi.fn();
    const { failed } = await publishSite({ chronicle: { ...open, media: { files } as never } }, chronicle, FORM, {
      onProgress: progress,
      signal: new AbortController().signal,
      folder: "https://t.example/",
      make,
    });
    expect(make.mock.calls[0]?.[0].media).toEqual([{ path: "a.png", blob }]);
    expect(failed).toEqual(["none.png"]);
    expect(siteMediaCount(chronicle)).toBe(2);
    expect(progress).toHaveBeenCalledWith({ stage: "pictures", done: 1, count: 2 });
  });

  it("never rejects", async () => {
    const { result } = await publish(() => {
      throw new RangeError("Invalid string length");
    });
    expect(result).toMatchObject({ ok: false, fault: "no-space" });
  });
});
