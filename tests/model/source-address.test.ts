import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SourceRefusal, resolveSource } from "../../src/model/source-address";

const PAGE = "https://news.example/2024/war/?src=x#y";

describe("a file that a link names", () => {
  it.each([
    ["data/a.json", "https://news.example/2024/war/data/a.json"],
    ["./a.json", "https://news.example/2024/war/a.json"],
    ["../a.json", "https://news.example/2024/a.json"],
    ["../../../../a.json", "https://news.example/a.json"],
    ["/a.json", "https://news.example/a.json"],
    ["open/мій файл.json", "https://news.example/2024/war/open/%D0%BC%D1%96%D0%B9%20%D1%84%D0%B0%D0%B9%D0%BB.json"],
    ["open/100%25.json", "https://news.example/2024/war/open/100%25.json"],
    ["a.json?version=2#part", "https://news.example/2024/war/a.json?version=2"],
    ["https://news.example/a.json", "https://news.example/a.json"],
    ["HTTPS://NEWS.example:443/a.json", "https://news.example/a.json"],
    ["//news.example/a.json", "https://news.example/a.json"],
    // With the page's own scheme and no slashes this is a path, to the browser as well.
    ["https:attacker.example", "https://news.example/2024/war/attacker.example"],
    ["data.json", "https://news.example/2024/war/data.json"],
    ["a/b:c.json", "https://news.example/2024/war/a/b:c.json"],
  ])("%s is found beside the page", (source, href) => {
    expect(resolveSource(source, PAGE)).toEqual({ ok: true, href });
  });

  it.each<[string, SourceRefusal, string]>([
    ["https://attacker.example/a.json", "foreign", "attacker.example"],
    ["//attacker.example/a.json", "foreign", "attacker.example"],
    ["\\\\attacker.example\\a.json", "foreign", "attacker.example"],
    ["/\\attacker.example/a.json", "foreign", "attacker.example"],
    ["/\t/attacker.example/a.json", "foreign", "attacker.example"],
    [" \n//attacker.example/a.json", "foreign", "attacker.example"],
    ["https://news.example.attacker.example/a.json", "foreign", "news.example.attacker.example"],
    ["https://news.example:8443/a.json", "foreign", "news.example:8443"],
    ["http://news.example/a.json", "foreign", "news.example"],
    ["https://127.0.0.1/a.json", "foreign", "127.0.0.1"],
    ["http://2130706433/", "foreign", "127.0.0.1"],
    ["https://[::1]/a.json", "foreign", "[::1]"],
    ["https://192.168.0.1/", "foreign", "192.168.0.1"],
    ["https://router.local/", "foreign", "router.local"],
    ["https://nеws.example/a.json", "foreign", "xn--nws-rdd.example"],
    ["javascript:alert(1)", "scheme", "javascript:"],
    ["JaVa\nScRiPt:alert(1)", "scheme", "javascript:"],
    ["data:application/json,{}", "scheme", "data:"],
    ["blob:https://news.example/1b9c", "scheme", "blob:"],
    ["filesystem:https://news.example/temporary/a.json", "scheme", "filesystem:"],
    ["file:///etc/passwd", "scheme", "file:"],
    ["ftp://news.example/a.json", "scheme", "ftp:"],
    ["about:blank", "scheme", "about:"],
    ["view-source:https://news.example/", "scheme", "view-source:"],
    ["https://user:secret@news.example/a.json", "credentials", "news.example"],
    ["https://user@news.example/a.json", "credentials", "news.example"],
    ["//news.example@attacker.example/a.json", "credentials", "attacker.example"],
    ["https://", "unreadable", "https://"],
    ["https://[", "unreadable", "https://["],
    ["", "unreadable", ""],
    ["  ", "unreadable", "  "],
  ])("%j is refused as %s", (source, refusal, shown) => {
    expect(resolveSource(source, PAGE)).toEqual({ ok: false, refusal, shown });
  });

  it("never leads to another origin, whatever is written", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ":",
      "@",
      ".",
      "..",
      "%2F",
      "?",
      "#",
      "\t",
      "https",
      "javascript",
      "a.b",
      "[",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (source) => {
        const found = resolveSource(source, PAGE);
        if (found.ok) expect(found.href.startsWith("https://news.example/")).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
