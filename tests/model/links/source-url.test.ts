import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivateHost } from "../../../src/model/links/private-host";
import { type SourceRefusal, deviceFileOf, deviceSource, resolveSource } from "../../../src/model/links/source-url";

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
    ["http://news.example/a.json", "insecure", "news.example"],
    ["http://attacker.example/a.json", "insecure", "attacker.example"],
    ["https://127.0.0.1/a.json", "private", "127.0.0.1"],
    ["http://2130706433/", "private", "127.0.0.1"],
    ["https://0x7f.1/", "private", "127.0.0.1"],
    ["https://[::1]/a.json", "private", "[::1]"],
    ["https://[::ffff:192.168.0.1]/", "private", "[::ffff:c0a8:1]"],
    ["https://192.168.0.1/", "private", "192.168.0.1"],
    ["https://169.254.169.254/latest/meta-data/", "private", "169.254.169.254"],
    ["https://router.local/", "private", "router.local"],
    ["https://LOCALHOST./a.json", "private", "localhost."],
    ["https://intranet/a.json", "private", "intranet"],
    ["device:my file.csv", "device", "my file.csv"],
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

  it.each([
    ["https://data.example/a.csv", "data.example"],
    ["//data.example/a.csv", "data.example"],
    ["\\\\data.example\\a.csv", "data.example"],
    ["/\t/data.example/a.csv", "data.example"],
    ["https://news.example:8443/a.csv", "news.example:8443"],
    ["https://nеws.example/a.csv", "xn--nws-rdd.example"],
    ["https://172.32.0.1/a.csv", "172.32.0.1"],
    ["https://[2606:4700::1111]/a.csv", "[2606:4700::1111]"],
  ])("%j is of another host, which is named", (source, host) => {
    expect(resolveSource(source, PAGE)).toMatchObject({ ok: true, host });
  });

  it("of this machine opens in development only", () => {
    expect(resolveSource("http://localhost:8000/a.csv", PAGE)).toMatchObject({ ok: false, refusal: "private" });
    expect(resolveSource("http://localhost:8000/a.csv", PAGE, { allowsPrivate: true })).toEqual({
      ok: true,
      href: "http://localhost:8000/a.csv",
      host: "localhost:8000",
    });
  });

  it("keeps the name of a file on a device", () => {
    expect(deviceFileOf(deviceSource("мій: файл.csv"))).toBe("мій: файл.csv");
    expect(deviceFileOf("data/a.csv")).toBeUndefined();
    expect(new Set([1, 2, 12].map((place) => deviceSource("a.csv", place))).size).toBe(3);
    for (const place of [1, 2, 12]) expect(deviceFileOf(deviceSource("a.csv", place))).toBe("a.csv");
    expect(deviceFileOf(deviceSource("2/a.csv"))).toBe("2/a.csv");
  });

  it("leads to its own origin or by https to a public host, whatever is written", () => {
    const part = fc.constantFrom(
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
      fc.array(part).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (source) => {
        const found = resolveSource(source, PAGE);
        if (!found.ok) return;
        const { protocol, username, password, host, hostname } = new URL(found.href);
        expect([protocol, username, password]).toEqual(["https:", "", ""]);
        expect(found.host ?? "news.example").toBe(host);
        expect(isPrivateHost(hostname)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});
