// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { type SnippetOptions, frameSize, snippet, withinBounds } from "../../../src/features/share/snippet";

const OPTIONS: SnippetOptions = {
  kind: "script",
  width: "fill",
  widthPx: 640,
  height: "auto",
  heightPx: 480,
  home: "https://timeline.example/a/",
  address: `https://timeline.example/a/?event=b&q=%22"><script>`,
  frameAddress: `https://timeline.example/a/?mode=embed&event=b&q=%22"><script>`,
  title: `Timeline: "Us" & <them>`,
};

const parse = (code: string) =>
  new DOMParser().parseFromString(`<main>${code}</main>`, "text/html").querySelector("main")!;
const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe("the code for a page", () => {
  it("is a link and a script; the link remains without scripts", () => {
    const main = parse(snippet(OPTIONS));
    expect([...main.children].map(({ localName }) => localName)).toEqual(["a", "script"]);
    expect(attributesOf(main.querySelector("a"))).toEqual({
      class: "throughline",
      href: OPTIONS.address,
      "data-height": "480",
    });
    expect(main.querySelector("a")?.textContent).toBe(OPTIONS.title);
    expect(attributesOf(main.querySelector("script"))).toEqual({
      src: "https://timeline.example/a/embed.js",
      async: "",
    });
  });

  it("keeps the requested height and width with the script too", () => {
    const main = parse(snippet({ ...OPTIONS, width: "fixed", height: "fixed", heightPx: 500 }));
    expect(main.firstElementChild?.localName).toBe("div");
    expect(attributesOf(main.firstElementChild)).toEqual({ style: "max-width: 640px" });
    expect(attributesOf(main.querySelector("a"))).toMatchObject({ "data-height": "500", "data-fixed": "" });
  });

  it("is a frame of a fixed height", () => {
    const main = parse(snippet({ ...OPTIONS, kind: "plain" }));
    expect(main.children).toHaveLength(1);
    expect(attributesOf(main.querySelector("iframe"))).toEqual({
      src: OPTIONS.frameAddress,
      title: OPTIONS.title,
      width: "640",
      height: "480",
      style: "width: 100%; border: 0",
      loading: "lazy",
      allow: "fullscreen",
      referrerpolicy: "no-referrer",
    });
    const fixed = parse(snippet({ ...OPTIONS, kind: "plain", width: "fixed" })).querySelector("iframe");
    expect(attributesOf(fixed)).toMatchObject({ style: "border: 0" });
  });

  it("is a frame that keeps its aspect ratio, but is never too low to be usable", () => {
    const styleOf = (options: Partial<SnippetOptions>) =>
      parse(snippet({ ...OPTIONS, kind: "responsive", ...options }))
        .querySelector("iframe")
        ?.getAttribute("style");
    expect(styleOf({})).toBe("display: block; width: 100%; aspect-ratio: 640 / 480; min-height: 420px; border: 0");
    expect(styleOf({ width: "fixed", heightPx: 300 })).toBe(
      "display: block; width: 100%; max-width: 640px; aspect-ratio: 640 / 300; min-height: 300px; border: 0",
    );
  });

  it("contains no other markup, whatever the title and the URL", () => {
    for (const kind of ["script", "responsive", "plain"] as const) {
      const code = snippet({ ...OPTIONS, kind, title: `</a></iframe><img src=x onerror="alert(1)">` });
      const main = parse(code);
      expect(main.querySelector("img"), kind).toBeNull();
      expect(main.querySelectorAll("*").length, kind).toBe(kind === "script" ? 2 : 1);
      expect(code, kind).toContain("&lt;img");
    }
  });
});

describe("the size of the frame in a column", () => {
  it("fills the column, or stays within it", () => {
    expect(frameSize(OPTIONS, 800)).toEqual({ widthPx: 800, heightPx: 480 });
    expect(frameSize({ ...OPTIONS, width: "fixed" }, 800)).toEqual({ widthPx: 640, heightPx: 480 });
    expect(frameSize({ ...OPTIONS, width: "fixed" }, 360)).toEqual({ widthPx: 360, heightPx: 480 });
    // Nothing makes a plain frame narrower.
    expect(frameSize({ ...OPTIONS, kind: "plain", width: "fixed" }, 360)).toEqual({ widthPx: 640, heightPx: 480 });
  });

  it("has the reported height where a script listens", () => {
    expect(frameSize(OPTIONS, 640, 611).heightPx).toBe(611);
    expect(frameSize({ ...OPTIONS, height: "fixed" }, 640, 611).heightPx).toBe(480);
    expect(frameSize({ ...OPTIONS, kind: "plain" }, 640, 611).heightPx).toBe(480);
  });

  it("follows the proportions", () => {
    const responsive = { ...OPTIONS, kind: "responsive" } as const;
    expect(frameSize(responsive, 800)).toEqual({ widthPx: 800, heightPx: 600 });
    expect(frameSize(responsive, 360)).toEqual({ widthPx: 360, heightPx: 420 });
  });
});

describe("a size that was typed", () => {
  it("is rounded and clamped to its bounds", () => {
    const bounds = { least: 240, most: 2_000 };
    expect([0, 239, 240, 640.4, 2_001, Number.NaN, -1].map((px) => withinBounds(px, bounds))).toEqual([
      240, 240, 240, 640, 2_000, 240, 240,
    ]);
  });
});
