import { describe, expect, it } from "vitest";
import {
  MAX_DATA_URL_LENGTH,
  readMediaAddress,
  resolvePath,
  shownMediaName,
} from "../../../src/model/chronicle/media-address";

const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

describe("the address of a medium", () => {
  it.each([
    ["https://example.org/a.jpg", "https://example.org/a.jpg"],
    ["http://example.org/a.jpg", "http://example.org/a.jpg"],
    ["https://example.org/@user:1/a.jpg", "https://example.org/@user:1/a.jpg"],
    ["photo.jpg", "photo.jpg"],
    [" photo.jpg ", "photo.jpg"],
    ["./images//photo 1.jpg", "images/photo 1.jpg"],
    ["images/%D0%9C%D0%B0%D1%8F%D0%BA.jpg", "images/%D0%9C%D0%B0%D1%8F%D0%BA.jpg"],
    ["100%.jpg", "100%.jpg"],
    ["what? #1.jpg", "what? #1.jpg"],
    ["a/12:30.jpg", "a/12:30.jpg"],
    ["...jpg", "...jpg"],
    [PIXEL, PIXEL],
    [
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E",
      "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'/%3E",
    ],
  ])("%s is stored as %s", (text, stored) => {
    expect(readMediaAddress(text)).toBe(stored);
    expect(readMediaAddress(stored)).toBe(stored);
  });

  it.each([
    "",
    "/",
    "/photo.jpg",
    "//host/photo.jpg",
    "\\\\host\\photo.jpg",
    "images\\photo.jpg",
    "images%5cphoto.jpg",
    "C:\\photo.jpg",
    "C:photo.jpg",
    "../photo.jpg",
    "images/../../photo.jpg",
    "images/..",
    "%2e%2e/photo.jpg",
    ".%2E/photo.jpg",
    "..%2fphoto.jpg",
    "images%2f..%2f..%2fphoto.jpg",
    "a%00.jpg",
    "a%0a.jpg",
    "a\nb.jpg",
    "folder/",
    ".",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "vbscript:x",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "https://",
    "https:///a.jpg",
    "https://[",
    "https://user:secret@example.org/a.jpg",
    "https://user@example.org/a.jpg",
    "https://:secret@example.org/a.jpg",
    "http:\\\\user:secret@example.org/a.jpg",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/png,text",
    "data:image/svg+xml,<svg onload='x'/>",
    'data:image/png;base64,AAAA" onerror="x',
    "data:image/bmp;base64,AAAA",
    "data:video/mp4;base64,AAAA",
    "data:,x",
  ])("%j is refused", (text) => {
    expect(readMediaAddress(text)).toBeUndefined();
  });

  it("is limited in length", () => {
    expect(readMediaAddress(`${"a".repeat(2_000)}.jpg`)).toBeUndefined();
    expect(readMediaAddress(`data:image/png;base64,${"A".repeat(MAX_DATA_URL_LENGTH)}`)).toBeUndefined();
    expect(readMediaAddress(`data:image/png;base64,${"A".repeat(100_000)}`)).toBeDefined();
  });

  it("takes time in proportion to its length", () => {
    const startedMs = performance.now();
    readMediaAddress(`data:image/png;base64,${"A".repeat(5_000_000)}!`);
    readMediaAddress(`data:image/svg+xml,${"%3C".repeat(1_000_000)}<`);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});

describe("a path", () => {
  const file = "https://example.org/data/table.csv?v=1#x";

  it.each([
    ["photo.jpg", "https://example.org/data/photo.jpg"],
    ["images/photo 1.jpg", "https://example.org/data/images/photo%201.jpg"],
    ["images/photo%201.jpg", "https://example.org/data/images/photo%201.jpg"],
    ["100%.jpg", "https://example.org/data/100%25.jpg"],
    ["what? #1.jpg", "https://example.org/data/what%3F%20%231.jpg"],
    ["%252e%252e/a.jpg", "https://example.org/data/%252e%252e/a.jpg"],
    ["a/12:30.jpg", "https://example.org/data/a/12%3A30.jpg"],
  ])("%s is the file %s", (path, address) => {
    expect(resolvePath(path, file)).toBe(address);
  });

  it("leads nowhere from a file without a web address", () => {
    expect(resolvePath("a.jpg", "device:table.csv")).toBeUndefined();
    expect(resolvePath("a.jpg", "file:///home/table.csv")).toBeUndefined();
    expect(resolvePath("a.jpg", "data:text/plain,x")).toBeUndefined();
  });

  it("never leaves the folder, even if it was not checked", () => {
    expect(resolvePath("../secret.jpg", file)).toBeUndefined();
  });
});

describe("the shown name", () => {
  it("is the last part, without a query or the content of a data: URL", () => {
    expect(shownMediaName("https://example.org/a/b%20c.jpg?x=1#y")).toBe("b c.jpg");
    expect(shownMediaName("images/a.jpg")).toBe("a.jpg");
    expect(shownMediaName("images/100% #1?.jpg")).toBe("100% #1?.jpg");
    expect(shownMediaName("images/b%20c.jpg")).toBe("b c.jpg");
    expect(shownMediaName(PIXEL)).toBe("data:image/gif");
    expect(shownMediaName("https://example.org/")).toBe("https://example.org/");
  });
});
