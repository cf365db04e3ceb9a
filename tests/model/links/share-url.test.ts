import { describe, expect, it } from "vitest";
import { addressOf, homeOf, lengthOf, reachOf } from "../../../src/model/links/share-url";
import { NO_FILTER } from "../../../src/model/filter/filter";

describe("what links to a timeline begin with", () => {
  it.each([
    ["https://timeline.example/", "https://timeline.example/"],
    ["https://timeline.example/?event=a#b", "https://timeline.example/"],
    ["https://timeline.example/deep/sub/index.html?event=a", "https://timeline.example/deep/sub/"],
    ["https://timeline.example/deep/sub/uk.html", "https://timeline.example/deep/sub/"],
    ["http://localhost:4173/deep/", "http://localhost:4173/deep/"],
    ["https://name:secret@timeline.example/a/", "https://timeline.example/a/"],
    ["file:///home/me/dist/index.html", "file:///home/me/dist/"],
  ])("of %s is %s", (href, folder) => {
    expect(homeOf(href)).toBe(folder);
  });

  it("is its page in a library, in the first language", () => {
    const facts = {
      chronicle: "data/a/timeline.json",
      library: "index.html",
      pages: { uk: "a.html", en: "a.en.html" },
    };
    expect(homeOf("https://name:secret@timeline.example/b/a.en.html?event=c#d", facts)).toBe(
      "https://timeline.example/b/a.html",
    );
    // Some hosts serve pages without the end of their names.
    expect(homeOf("https://timeline.example/b/a", facts)).toBe("https://timeline.example/b/a.html");
  });

  it("begins the whole address of a link", () => {
    expect(addressOf("https://timeline.example/a/", { event: "grain-deal", filter: NO_FILTER })).toBe(
      "https://timeline.example/a/?event=grain-deal",
    );
    expect(addressOf("https://timeline.example/a/", { filter: NO_FILTER })).toBe("https://timeline.example/a/");
  });
});

describe("how far a link leads", () => {
  it.each([
    ["http://localhost:4173/", "machine"],
    ["http://app.localhost/", "machine"],
    ["http://127.0.0.1:8080/a/", "machine"],
    ["http://[::1]/", "machine"],
    ["file:///home/me/dist/", "machine"],
    ["http://192.168.1.20:4173/", "network"],
    ["http://10.0.0.7/", "network"],
    ["http://172.20.1.1/", "network"],
    ["http://teacher.local/", "network"],
    ["http://teacher/", "network"],
    ["http://[fd00::1]/", "network"],
    ["https://timeline.example/", "everyone"],
    ["https://172.32.1.1/", "everyone"],
    ["https://localhost.example/", "everyone"],
  ] as const)("from %s: %s", (folder, reach) => {
    expect(reachOf(folder)).toBe(reach);
  });
});

describe("the length of a link", () => {
  it("is fine, then long, then more than the page reads", () => {
    const ofLength = (characters: number) => `https://timeline.example/?q=${"a".repeat(characters)}`;
    expect(lengthOf("https://timeline.example/")).toBe("fine");
    expect(lengthOf(ofLength(2_000 - 28))).toBe("fine");
    expect(lengthOf(ofLength(2_001 - 28))).toBe("long");
    expect(lengthOf(ofLength(8_192 - 3))).toBe("long");
    expect(lengthOf(ofLength(8_193 - 3))).toBe("unread");
  });
});
