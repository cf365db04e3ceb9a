// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { PictureFiles } from "../../src/data/picture-files";
import { embedPictures, mediaToEmbed } from "../../src/store/embed-pictures";
import { selectChronicle } from "../../src/store/selectors/filtered";
import { picturedStore } from "../fixtures/chronicles/pictured";

const scaled = vi.hoisted(() => vi.fn<(file: Blob, widthPx: number) => Promise<{ url: string } | undefined>>());
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
  return { ...result, urlsOf, progress };
}

describe("the pictures of an export", () => {
  it("are those that are shown at once and not in the file yet", () => {
    expect(mediaToEmbed(picturedStore().getState()).map(({ url }) => url)).toEqual([
      "lamp.jpg",
      "b.jpg",
      "sad.jpg",
      "http://localhost:3000/film.mp4",
    ]);
  });

  it("become part of the chronicle; what fails keeps its address and is named", async () => {
    vi.stubGlobal("fetch", async (address: string) =>
      address.endsWith("b.jpg") ? new Response("", { status: 404 }) : new Response("picture"),
    );
    scaled.mockResolvedValue({ url: "data:image/jpeg;base64,AAAA" });
    const { urlsOf, count, size, failed, progress } = await embedded();
    expect(urlsOf("lit")).toEqual(["data:image/jpeg;base64,AAAA", "b.jpg"]);
    expect(urlsOf("sad")).toEqual(["data:image/jpeg;base64,AAAA"]);
    expect(urlsOf("elsewhere")).toEqual(["https://elsewhere.example/a.jpg"]);
    expect([count, size, failed]).toEqual([2, 54, ["b.jpg", "film.mp4"]]);
    expect(progress).toEqual([0, 1, 2, 3]);
  });

  it("come from the device where the file does", async () => {
    const blob = new Blob(["x"]);
    scaled.mockResolvedValue({ url: "data:image/png;base64,AAAA" });
    const files = new PictureFiles([{ path: "LAMP.jpg", blob }], urls);
    const { failed } = await embedded(picturedStore({ files }));
    expect(scaled.mock.calls).toEqual([[blob, 1_600]]);
    expect(failed).toEqual(["b.jpg", "sad.jpg", "film.mp4"]);
  });

  it("end where the reader of the file would refuse it", async () => {
    vi.stubGlobal("fetch", async () => new Response("picture"));
    scaled.mockResolvedValue({ url: `data:image/jpeg;base64,${"A".repeat(20_000_000)}` });
    const { count, failed } = await embedded();
    expect([count, failed]).toEqual([2, ["sad.jpg", "film.mp4"]]);
  });
});
