import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "../../../src/model/chronicle/chronicle";
import { isUserStoryText, newUserStoryId, userStoryIdOf } from "../../../src/model/stories/user-story-id";
import {
  MAX_LENGTH,
  changeStep,
  copyOf,
  eventStep,
  fitText,
  insertStep,
  moveStep,
  removeStep,
  setCore,
  setStepText,
  setStoryText,
  textIn,
  toggleEvent,
} from "../../../src/model/stories/edit-user-story";
import {
  MAX_STEPS,
  readUserStoryFile,
  readStorySummary,
  readUserStory,
  writeUserStories,
  writeUserStory,
} from "../../../src/model/stories/user-story";

const ID = "own-0123456789abcdef";
const story = (...events: readonly string[]): Story => ({
  id: ID,
  title: { en: "Mine", uk: "Моя" },
  steps: events.map(eventStep),
});
const own = (one: Story = story("a", "b")) => ({ story: one, chronicle: { key: "", title: "All" }, version: 3 });
const file = (part: object = {}) => ({ ...writeUserStory(own()), ...part });
const eventsOf = ({ steps }: Story) => steps.map(({ event }) => event).join("");

describe("the file of an own story", () => {
  it("reads as it was written", () => {
    const given = own(setCore(setStepText(story("a", "b"), 1, "note", "uk", "Рядок\nі ще"), 0, true));
    const text = JSON.stringify(writeUserStory(given));
    expect(isUserStoryText(text)).toBe(true);
    expect(readUserStoryFile(text)).toEqual({ stories: [given], problems: [] });
    expect(
      readUserStoryFile(JSON.stringify(writeUserStories([JSON.parse(text), JSON.parse(text)]))).stories,
    ).toHaveLength(2);
  });

  it("may have no step and no title yet", () => {
    const empty = own({ id: ID, title: "", steps: [] });
    expect(readUserStory(writeUserStory(empty))).toEqual({ userStory: empty, problems: [] });
  });

  it("keeps a step whose event the chronicle may lack, and reports a step that shows nothing", () => {
    const { userStory: read, problems } = readUserStory(
      file({
        story: {
          id: ID,
          title: "T",
          steps: [{ event: "gone" }, { note: "only a note" }, { card: "c", window: "soon" }],
        },
      }),
    );
    expect(read?.story.steps).toEqual([
      { event: "gone", core: false },
      { card: "c", core: false },
    ]);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([
      ["step.invalid", "story.steps[1]"],
      ["step.window.invalid", "story.steps[2].window"],
    ]);
  });

  it("is refused with a reason when it is something else, or newer", () => {
    const codeOf = (value: unknown) => readUserStory(value).problems[0]?.code;
    expect(codeOf([])).toBe("own.unreadable");
    expect(codeOf(null)).toBe("own.unreadable");
    expect(codeOf(file({ format: "throughline/1" }))).toBe("own.format");
    expect(codeOf(file({ format: "throughline-story/2" }))).toBe("own.newer");
    expect(codeOf(file({ story: "no" }))).toBe("own.unreadable");
    expect(readUserStoryFile("{").problems[0]?.code).toBe("json.syntax");
    expect(readUserStoryFile(`{"format":"throughline-stories/1","stories":7}`).problems[0]?.code).toBe(
      "own.unreadable",
    );
  });

  it("gets a new id for any other, and no unknown key", () => {
    const { userStory: read } = readUserStory(
      JSON.parse(`{"format":"throughline-story/1","id":"minsk","version":-1,"chronicle":5,
        "story":{"id":"__proto__","title":"T","evil":1,"steps":[{"event":"a","onclick":"x"}]}}`),
    );
    expect(userStoryIdOf(read?.story.id ?? "")).toBe(read?.story.id);
    expect(read).toMatchObject({ version: 0, chronicle: { key: "", title: "" } });
    expect(Object.keys(read?.story ?? {})).toEqual(["id", "title", "steps"]);
    expect(read?.story.steps).toEqual([{ event: "a", core: false }]);
  });

  it("with too many steps loses those at its end, and says so", () => {
    const steps = Array.from({ length: MAX_STEPS + 2 }, (_, i) => ({ event: `e${i}` }));
    const { userStory: read, problems } = readUserStory(file({ story: { id: ID, title: "T", steps } }));
    expect(read?.story.steps).toHaveLength(MAX_STEPS);
    expect(problems[0]).toMatchObject({ code: "own.too-many-steps", value: "1002" });
  });

  it("never throws, whatever it holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (one, two, three) => {
        for (const value of [one, file({ story: one }), file({ chronicle: one, id: two, version: three })])
          expect(Array.isArray(readUserStory(value).problems)).toBe(true);
        readStorySummary(one);
      }),
    );
    const trap = {
      get format(): string {
        throw new Error("no");
      },
    };
    expect(readUserStory(trap).problems[0]?.code).toBe("own.unreadable");
  });
});

describe("an id of an own story", () => {
  it("is known by its form, short version included, and no chronicle's is taken for one", () => {
    const id = newUserStoryId();
    expect(userStoryIdOf(id)).toBe(id);
    expect(userStoryIdOf(`${id}-short`)).toBe(id);
    expect(newUserStoryId()).not.toBe(id);
    for (const other of ["minsk-to-istanbul", "own-", "own-x/../y12345678", ""])
      expect(userStoryIdOf(other)).toBeUndefined();
  });
});

describe("editing a story", () => {
  it("moves a step, and stops at either end", () => {
    const given = story("a", "b", "c");
    expect(eventsOf(moveStep(given, 0, 1))).toBe("bac");
    expect(eventsOf(moveStep(given, 0, 9))).toBe("bca");
    expect(eventsOf(moveStep(given, 2, -4))).toBe("cab");
    expect(moveStep(given, 2, 5)).toBe(given);
    expect(moveStep(given, 7, 0)).toBe(given);
  });

  it("keeps every step when it moves", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), fc.nat(9), fc.integer(), (ids, from, to) => {
        const given = story(...ids.map(String));
        const sorted = (one: Story) => one.steps.map(({ event }) => event).sort();
        expect(sorted(moveStep(given, from, to))).toEqual(sorted(given));
      }),
    );
  });

  it("puts in, takes out and puts back", () => {
    const given = story("a", "b");
    expect(eventsOf(toggleEvent(given, "c"))).toBe("abc");
    expect(eventsOf(toggleEvent(given, "a"))).toBe("b");
    expect(insertStep(removeStep(given, 0), given.steps[0]!, 0)).toEqual(given);
    expect(removeStep(given, 4)).toBe(given);
  });

  it("takes no more steps than a story may have", () => {
    const full = story(...Array.from({ length: MAX_STEPS }, (_, i) => `e${i}`));
    expect(insertStep(full, eventStep("x"))).toBe(full);
  });

  it("writes one language and leaves the others", () => {
    const both = setStepText(setStepText(story("a"), 0, "headline", "en", "Hello"), 0, "headline", "uk", "Вітаю");
    expect(both.steps[0]?.headline).toEqual({ en: "Hello", uk: "Вітаю" });
    expect(setStepText(both, 0, "headline", "en", "").steps[0]?.headline).toEqual({ uk: "Вітаю" });
    const german = changeStep(both, 0, (step) => ({ ...step, headline: { de: "Hallo" } }));
    expect(setStepText(german, 0, "headline", "en", "Hi").steps[0]?.headline).toEqual({ de: "Hallo", en: "Hi" });
    expect(
      Object.keys(setStepText(setStepText(story("a"), 0, "note", "en", "x"), 0, "note", "en", "").steps[0]!),
    ).toEqual(["event", "core"]);
  });

  it("shows a text without a language in the first field", () => {
    expect([
      textIn("plain", "en"),
      textIn("plain", "uk"),
      textIn(undefined, "en"),
      textIn({ uk: "так" }, "uk"),
    ]).toEqual(["plain", "", "", "так"]);
    expect(setStoryText({ ...story(), title: "plain" }, "title", "uk", "так").title).toEqual({
      en: "plain",
      uk: "так",
    });
    expect(setStoryText(story(), "title", "en", "").title).toEqual({ uk: "Моя" });
  });

  it("cuts what is too long by whole characters, and lets longer texts of a file be", () => {
    expect(fitText("abcdef", "", 4)).toBe("abcd");
    expect(fitText("abc😀", "", 4)).toBe("abc");
    expect(fitText("x".repeat(20), "x".repeat(20), 4)).toHaveLength(20);
    expect(MAX_LENGTH.note).toBeGreaterThan(MAX_LENGTH.headline);
  });

  it("names a copy in each language, and copies nothing else anew", () => {
    const copy = copyOf(story("a"), "own-copycopycopy");
    expect(copy).toMatchObject({ id: "own-copycopycopy", title: { en: "Mine (copy)", uk: "Моя (копія)" } });
    expect(copyOf({ ...story(), title: "" }, ID).title).toBe("");
    expect(copyOf({ ...story(), title: "Plain" }, ID).title).toEqual({ en: "Plain (copy)" });
  });
});
