// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { PictureFiles } from "../../src/data/picture-files";
import type { scalePicture } from "../../src/data/scale-picture";
import { embedPictures, mediaToEmbed } from "../../src/store/embed-pictures";
import { selectChronicle } from "../../src/store/selectors/filtered";
import { PIXEL, picturedStore } from "../fixtures/chronicles/pictured";

const scaled = vi.hoisted(() => vi.fn<typeof scalePicture>());
vi.mock("../../src/data/scale-picture", () => ({ scalePicture: scaled }));
vi.mock("../../src/data/scale-in-worker", () => ({
  startScaler: () => {
    throw new Error("refused");
  },
}));

afterEach(() => {
  scaled.mockReset();
  vi.unstubAllGlobals();
});

const scaledTo = (url: string, isStilled = false) => ({ ok: true, picture: { url }, isStilled }) as const;
const urls = { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined };

async function embedded(store = picturedStore()) {
  const chronicle = selectChronicle(store.getState());
  if (!chronicle) throw new Error("no chronicle");
  const progress: number[] = [];
  const result = await embedPictures(store.getState(), chronicle, (done) => progress.push(done));
  const urlsOf = (id: string) =>
    Array.from(result.chronicle.events)
      .find((event) => event.id === id)
      ?.media.map(({ url }) => url);
  const leftOut = result.leftOut.map(({ medium, why }) => `${why}: ${medium.url.slice(0, 20)}`);
  return { ...result, leftOut, urlsOf, progress };
}

describe("the pictures of an export", () => {
  it("are those that are shown at once, also those in the file; films and sounds are none", () => {
    const { pictures, recordings } = mediaToEmbed(picturedStore().getState());
    expect(pictures.map(({ url }) => url)).toEqual(["lamp.jpg", "b.jpg", PIXEL, "sad.jpg"]);
    expect(recordings.map(({ url }) => url)).toEqual(["http://localhost:3000/film.mp4"]);
  });

  it("become part of the chronicle; what fails keeps its address and is named", async () => {
    vi.stubGlobal("fetch", async (address: string) =>
      address.endsWith("b.jpg") ? new Response("", { status: 404 }) : new Response("picture"),
    );
    scaled.mockResolvedValue(scaledTo("data:image/jpeg;base64,AAAA"));
    const { urlsOf, count, size, leftOut, progress } = await embedded();
    expect(urlsOf("lit")).toEqual(["data:image/jpeg;base64,AAAA", "b.jpg"]);
    expect(urlsOf("inside")).toEqual(["data:image/jpeg;base64,AAAA"]);
    expect(urlsOf("sad")).toEqual(["data:image/jpeg;base64,AAAA"]);
    expect(urlsOf("elsewhere")).toEqual(["https://elsewhere.example/a.jpg"]);
    expect(urlsOf("film")).toEqual(["http://localhost:3000/film.mp4", "https://elsewhere.example/a.mp3"]);
    expect([count, size, leftOut]).toEqual([3, 81, ["not-loaded: b.jpg"]]);
    expect(progress).toEqual([0, 1, 2, 3]);
  });

  it("come from the device where the file does", async () => {
    const blob = new Blob(["x"]);
    scaled.mockResolvedValue(scaledTo("data:image/png;base64,AAAA"));
    const files = new PictureFiles([{ path: "LAMP.jpg", blob }], urls);
    const { leftOut } = await embedded(picturedStore({ files }));
    expect(scaled.mock.calls[0]).toEqual([blob, 1_600]);
    expect(leftOut).toEqual(["not-loaded: b.jpg", "not-loaded: sad.jpg"]);
  });

  it("that are in the file and cannot be read are taken out of it: nobody knows what else is in them", async () => {
    scaled.mockResolvedValue({ ok: false, why: "unreadable" });
    vi.stubGlobal("fetch", async () => new Response("picture"));
    const { urlsOf, leftOut, count } = await embedded();
    expect(urlsOf("inside")).toEqual([]);
    expect(urlsOf("lit")).toEqual(["lamp.jpg", "b.jpg"]);
    expect(leftOut).toContain(`unreadable: ${PIXEL.slice(0, 20)}`);
    expect(count).toBe(0);
  });

  it("are drawings of any size that the file has", async () => {
    scaled.mockResolvedValue({ ok: false, why: "too-large" });
    vi.stubGlobal("fetch", async () => new Response("picture"));
    const { urlsOf, leftOut, size } = await embedded();
    expect(urlsOf("inside")).toEqual([PIXEL]);
    expect(size).toBe(PIXEL.length);
    expect(leftOut).toEqual(["too-large: lamp.jpg", "too-large: b.jpg", "too-large: sad.jpg"]);
  });

  it("say which of them no longer move", async () => {
    scaled.mockResolvedValue(scaledTo("data:image/webp;base64,AAAA", true));
    vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
    expect((await embedded()).stilled.map(({ url }) => url)).toEqual([PIXEL]);
  });

  it("end where the reader of the file would refuse it", async () => {
    vi.stubGlobal("fetch", async () => new Response("picture"));
    scaled.mockResolvedValue(scaledTo(`data:image/jpeg;base64,${"A".repeat(20_000_000)}`));
    const { count, leftOut } = await embedded();
    expect([count, leftOut]).toEqual([2, [`too-large: ${PIXEL.slice(0, 20)}`, "too-large: sad.jpg"]]);
  });
});
