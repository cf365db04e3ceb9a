// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { PictureFiles } from "../../src/data/picture-files";
import type { TimelineEvent } from "../../src/model/chronicle/chronicle";
import { type AppStore, createAppStore } from "../../src/store/app-store";
import { hasPicture, holdPicture, pictureOf, selectMedium } from "../../src/store/selectors/pictures";
import type { MediaPlace } from "../../src/store/state";
import { smallChronicle } from "../fixtures/chronicles/small";

const EVENTS = [
  {
    id: "lit",
    date: "1871-10-01",
    title: "Lit",
    media: [
      { type: "video", url: "https://files.example/a.mp4" },
      { type: "image", url: "https://other.example/a.jpg", alt: "Other" },
      { type: "image", url: "b.jpg", alt: "Lamp", width: 40, height: 30 },
      { type: "image", url: "c.jpg" },
    ],
  },
  { id: "plain", date: "1872", title: "Plain" },
  { id: "sad", date: "1873", title: "Sad", contentNote: "Deaths", media: [{ type: "image", url: "b.jpg" }] },
];

function opened(media: MediaPlace, meta: object = {}): AppStore {
  const store = createAppStore();
  const { meta: before } = smallChronicle();
  store.actions.chronicleLoaded(
    smallChronicle(EVENTS, { meta: { ...before, ...meta } }),
    [],
    undefined,
    undefined,
    media,
  );
  return store;
}
function eventOf(store: AppStore, id: string): TimelineEvent {
  const { chronicle } = store.getState();
  const event = chronicle.status === "ready" ? chronicle.chronicle.eventsById.get(id) : undefined;
  if (!event) throw new Error(`no event ${id}`);
  return event;
}
const shownBy = (store: AppStore, id: string) => pictureOf(store.getState(), eventOf(store, id));
const BESIDE = { address: "https://files.example/t.json" };

describe("the picture of an event", () => {
  it("is its first one that may be shown at once, with its size", () => {
    const store = opened(BESIDE);
    expect(shownBy(store, "lit")).toEqual({
      src: "https://files.example/b.jpg",
      url: "b.jpg",
      alt: "Lamp",
      width: 40,
      height: 30,
    });
    expect(shownBy(store, "lit")).toBe(shownBy(store, "lit"));
    expect(shownBy(store, "plain")).toBeUndefined();
    expect(shownBy(opened({}), "lit")).toBeUndefined();
  });

  it("is one of a listed host", () => {
    expect(shownBy(opened({}, { mediaHosts: ["other.example"] }), "lit")?.src).toBe("https://other.example/a.jpg");
  });

  it("waits behind a content note", () => {
    expect(shownBy(opened(BESIDE), "sad")).toBeUndefined();
  });

  it("is the next one if it is broken, until another chronicle opens", () => {
    const store = opened(BESIDE);
    store.actions.pictureBroken("b.jpg");
    expect(shownBy(store, "lit")).toEqual({ src: "https://files.example/c.jpg", url: "c.jpg", alt: undefined });
    store.actions.pictureBroken("c.jpg");
    expect(shownBy(store, "lit")).toBeUndefined();
    store.actions.chronicleLoaded(smallChronicle(EVENTS), [], undefined, undefined, BESIDE);
    expect(shownBy(store, "lit")?.src).toBe("https://files.example/b.jpg");
  });

  it("is a file that came with the chronicle, as long as that is open", () => {
    const revoked: string[] = [];
    let made = 0;
    const createObjectURL = () => `blob:${(made += 1)}`;
    const urls = { createObjectURL, revokeObjectURL: (address: string) => void revoked.push(address) };
    const store = opened({ files: new PictureFiles([{ path: "B.JPG", blob: new Blob() }], urls) });
    const event = eventOf(store, "lit");
    expect(hasPicture(store.getState(), event)).toBe(true);
    expect(made).toBe(0);
    expect(shownBy(store, "lit")?.src).toBe("blob:1");
    expect(shownBy(store, "lit")).toBe(shownBy(store, "lit"));
    holdPicture(store.getState(), "blob:1")();
    vi.useFakeTimers();
    store.actions.chronicleLoaded(smallChronicle(EVENTS), []);
    expect(revoked).toEqual([]);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(revoked).toEqual(["blob:1"]);
    expect(pictureOf(store.getState(), event)).toBeUndefined();
  });
});

describe("a medium", () => {
  it("is found by one look while it stays where it is", () => {
    const store = opened(BESIDE);
    const [video] = eventOf(store, "lit").media;
    if (!video) throw new Error("no video");
    expect(selectMedium(store.getState(), video)).toBe(selectMedium(store.getState(), video));
    expect(selectMedium(createAppStore().getState(), video).kind).toBe("missing");
    const local = opened({ files: new PictureFiles([]) });
    const [, , missing] = eventOf(local, "lit").media;
    if (!missing) throw new Error("no picture");
    expect(selectMedium(local.getState(), missing)).toBe(selectMedium(local.getState(), missing));
  });
});
