import postcss from "postcss";
import { describe, expect, it } from "vitest";
import { cssMixins } from "../../scripts/vite/css-mixins.ts";

const expand = (css: string): string =>
  postcss([cssMixins()]).process(css, { from: undefined }).css.replaceAll(/\s+/g, " ").replaceAll(" ;", ";").trim();

describe("CSS mixins", () => {
  it("become the declarations that they hold, wherever they are applied", () => {
    const css = `
      @mixin --dark() { --ink: white; --canvas: black }
      [data-theme="dark"] { @apply --dark(); }
      @media screen { :root { --row: 26px; @apply --dark(); color: red } }`;
    expect(expand(css)).toBe(
      `[data-theme="dark"] { --ink: white; --canvas: black; } ` +
        "@media screen { :root { --row: 26px; --ink: white; --canvas: black; color: red } }",
    );
  });

  it("may use each other, and fill a font face", () => {
    const css = `
      @mixin --latin() { unicode-range: U+0-FF }
      @mixin --sans() { src: url("a.woff2"); @apply --latin(); }
      @font-face { font-family: "Sans"; @apply --sans(); }`;
    expect(expand(css)).toBe(`@font-face { font-family: "Sans"; src: url("a.woff2"); unicode-range: U+0-FF; }`);
  });

  it("keep the file that they come from, to which their addresses are relative", () => {
    const imported = postcss.parse(`@mixin --sans() { src: url("./a.woff2") }`, { from: "/theme/fonts.css" });
    const page = postcss.parse(`@font-face { @apply --sans(); }`, { from: "/page/page.css" });
    page.prepend(imported.nodes);
    const files: (string | undefined)[] = [];
    postcss([cssMixins()])
      .process(page, { from: "/page/page.css" })
      .root.walkDecls(({ source }) => void files.push(source?.input.file));
    expect(files).toEqual(["/theme/fonts.css"]);
  });

  it("are named wherever they are missing, also within themselves", () => {
    expect(() => expand("a { @apply --gone(); }")).toThrow("there is no @mixin --gone() to apply");
    expect(() => expand("@mixin --a() { @apply --a(); }")).toThrow("there is no @mixin --a() to apply");
  });
});
