import { Blob as DiskFile } from "node:buffer";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type ScaleResult, scalePicture } from "../../src/data/scale-picture";
import { bytesOfDataUrl } from "../../src/model/chronicle/data-url";
import { movingGif, movingWebp, pngChunk } from "../fixtures/site/moving";
import { photo } from "../fixtures/site/photo";

const DRAWN = "drawn anew";
const decode = vi.fn<(file: Blob) => Promise<{ width: number; height: number; close: () => void }>>();

/** What Node lacks of the canvas and of files. */
class Canvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  readonly getContext = () => ({ drawImage: () => undefined });
  readonly convertToBlob = async ({ type }: { type: string }) => new Blob([DRAWN], { type });
}
class Reader extends EventTarget {
  result = "";
  readAsDataURL(blob: Blob): void {
    void blob.arrayBuffer().then((buffer) => {
      this.result = `data:${blob.type};base64,${Buffer.from(buffer).toString("base64")}`;
      this.dispatchEvent(new Event("load"));
    });
  }
}

beforeEach(() => {
  decode.mockReset().mockImplementation(async () => ({ width: 4_000, height: 2_000, close: () => undefined }));
  vi.stubGlobal("createImageBitmap", decode);
  vi.stubGlobal("OffscreenCanvas", Canvas);
  vi.stubGlobal("FileReader", Reader);
});

const scaled = (bytes: Uint8Array): Promise<ScaleResult> =>
  scalePicture(new DiskFile([bytes]) as unknown as Blob, 1_000);
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const contentOf = (result: ScaleResult): string =>
  result.ok ? textOf(bytesOfDataUrl(result.picture.url) ?? new Uint8Array()) : result.why;
const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a picture for the inside of a file", () => {
  it("is drawn anew, no wider than asked for", async () => {
    const result = await scaled(photo());
    expect(result).toMatchObject({ ok: true, isStilled: false, picture: { width: 1_000, height: 500 } });
    expect(contentOf(result)).toBe(DRAWN);
  });

  it("keeps moving without what cameras write", async () => {
    const result = await scaled(movingWebp());
    expect(result).toMatchObject({ ok: true, isStilled: false });
    expect(contentOf(result)).toBe(textOf(movingWebp({ isPlain: true })));
    expect(contentOf(await scaled(movingGif()))).toBe(textOf(movingGif()));
    expect(decode).not.toHaveBeenCalled();
  });

  it.each([
    ["is too large", Uint8Array.from([...movingGif().subarray(0, -1), ...new Uint8Array(2_100_000)])],
    ["is of a kind from which nothing can be cut out", bytesOf("\0\0\0\u0020ftypavis")],
    ["has no pixels where they belong", bytesOf(`\u0089PNG\r\n\u001a\n${pngChunk("acTL", "........")}`)],
  ])("stands still where what moves %s, and says so", async (_, bytes) => {
    const result = await scaled(bytes);
    expect(result).toMatchObject({ ok: true, isStilled: true });
    expect(contentOf(result)).toBe(DRAWN);
  });

  it("is a drawing as it is, up to a size", async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg"/>`;
    expect(contentOf(await scaled(bytesOf(drawing)))).toBe(drawing);
    expect(await scaled(bytesOf(drawing + " ".repeat(2_100_000)))).toEqual({ ok: false, why: "too-large" });
  });

  it("is none where it cannot be decoded, or is a film", async () => {
    decode.mockRejectedValue(new Error("broken"));
    expect(await scaled(photo())).toEqual({ ok: false, why: "unreadable" });
    expect(await scaled(bytesOf("\u001aE\u00df\u00a3"))).toEqual({ ok: false, why: "unreadable" });
  });
});
