/** The check for the supported browsers (scripts/check-browsers.mjs) finds what they lack, and nothing else. */
import { describe, expect, it } from "vitest";
import { checkScript, checkStyle, inlineScripts, inlineStyles } from "../../scripts/check-browsers.mjs";
import { BUILD_TARGETS } from "../../scripts/supported-browsers.mjs";

describe("the check for supported browsers", () => {
  it("knows them from package.json", () => {
    expect(BUILD_TARGETS).toEqual(["chrome109", "edge109", "firefox115", "safari16.4", "ios16.4"]);
  });

  it.each([
    "URL.canParse(a)",
    "a.toSorted()",
    "a.b.toReversed()",
    "Promise.withResolvers()",
    "Object.groupBy(a, b)",
    "Promise.try(f)",
    "AbortSignal.any([a])",
    "a.isWellFormed()",
    "a.union(b)",
    "a.moveBefore(b, c)",
    "a.values().take(2)",
    "a.values().toArray()",
    "await a.bytes()",
    "/[a--b]/v.test(a)",
  ])("finds %s", (code) => expect(checkScript(code)).not.toEqual([]));

  it.each([
    "new URL(a)",
    "[...a].sort()",
    "a.at(-1)",
    "a.findLast(f)",
    "Object.hasOwn(a, b)",
    "structuredClone(a)",
    "a.replaceAll(b, c)",
    "a.isWellFormed?.()",
    "class A { static { f(); } #b = 1; }",
    "a ??= await b",
    "ids.take(id, index, reading)",
    "words.bytes(1, 2)",
  ])("lets pass %s", (code) => expect(checkScript(code)).toEqual([]));

  it("reads what runs inside of a page, however its tags are written", () => {
    const html = `<style media="print">a {}</style><script type="application/json">{"a": 1}</script><script src="a.js"></script>
      <script>one()</script><SCRIPT nonce="x" type="module">two()</SCRIPT>`;
    expect(inlineScripts(html)).toEqual(["one()", "two()"]);
    expect(inlineStyles(html)).toEqual(["a {}"]);
  });

  it.each([
    "a:has(b) {}",
    "a { &:hover { color: red } }",
    "a { color: color-mix(in srgb, red, blue) }",
    "a { color: black; color: color-mix(in srgb, var(--a), blue) }",
    "a { color: light-dark(red, blue) }",
    "@starting-style { a { opacity: 0 } }",
    "@scope (a) { b { color: red } }",
    "a { anchor-name: --a }",
    "a { width: round(1px, 2px) }",
    "a:popover-open {}",
  ])("finds %s", (css) => expect(checkStyle(css)).not.toEqual([]));

  it.each([
    "a:is(b, c):focus-visible {}",
    "@supports selector(:has(a)) { a:has(b) { color: red } }",
    "a { color: red; color: color-mix(in srgb, red, blue) }",
    "@container (min-width: 1px) { a { width: 10cqw } }",
    "@layer a { b { inset: 0; height: 100dvh } }",
    "a { --x: light-dark(red, blue) }",
  ])("lets pass %s", (css) => expect(checkStyle(css)).toEqual([]));
});
