import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readFragment, writeFragment } from "../../../src/model/links/fragment";
import { eventStep } from "../../../src/model/stories/edit-user-story";
import { packStory, unpackStory } from "../../../src/model/stories/story-code";

const own = {
  story: {
    id: "own-0123456789abcdef",
    title: { en: "Mine", uk: "Моя історія" },
    steps: Array.from({ length: 30 }, (_, i) => ({ ...eventStep(`event-${i}`), note: { uk: `Нотатка ${i} 😀` } })),
  },
  chronicle: { key: "", title: "All" },
  version: 5,
};
const packed = (text: string) => deflateRawSync(text).toString("base64url");
const codeOf = async (code: string) => (await unpackStory(code)).problems[0]?.code;

describe("a story packed for an address", () => {
  it("comes back whole, as a story that no browser has stored", async () => {
    const code = await packStory(own);
    expect(code).toMatch(/^[\w-]+$/);
    expect(code.length).toBeLessThan(1_500);
    expect(await unpackStory(code)).toEqual({ userStory: { ...own, version: 0 }, problems: [] });
  });

  it("that is cut, or of other letters, or something else, is refused", async () => {
    const code = await packStory(own);
    for (const broken of ["", "x", "%%%", code.slice(0, -9), `A${code}`, packed("7"), packed("{"), packed("{}")])
      expect(await codeOf(broken)).toBe("own.link.unreadable");
    expect(await codeOf(packed(`{"format":"throughline-story/9"}`))).toBe("own.newer");
  });

  it("that would swell is stopped before it does", async () => {
    const bomb = deflateRawSync(Buffer.alloc(40_000_000, "x")).toString("base64url");
    expect(bomb.length).toBeLessThan(64_000);
    expect(await codeOf(bomb)).toBe("own.link.too-large");
    expect(await codeOf("A".repeat(70_000))).toBe("own.link.too-large");
  });
});

describe("the fragment of an address", () => {
  it("holds a session and a story side by side", () => {
    const both = { session: "abcdefgh", story: "q_-9" };
    expect(writeFragment(both)).toBe("#session=abcdefgh&story=q_-9");
    expect(readFragment(writeFragment(both))).toEqual(both);
    expect(writeFragment({})).toBe("");
  });

  it("leaves out what is not ours", () => {
    expect(readFragment("#event-bucha")).toEqual({});
    expect(readFragment("#story=<b>&session=&x=1&__proto__=a&story=ok&story=second")).toEqual({ story: "ok" });
  });
});
