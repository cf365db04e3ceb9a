import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chronicleFile } from "../../../src/model/chronicle/write-chronicle";
import { fateOf, presentId, presentStory } from "../../../src/model/chronicle/moved";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";
import { SMALL_FILE, smallChronicle } from "../../fixtures/chronicles/small";

const IDS = SMALL_FILE.events.map(({ id }) => id);

const read = (moved: unknown, rest: object = {}) => {
  const file = { ...SMALL_FILE, meta: { ...SMALL_FILE.meta, moved }, ...rest };
  const { chronicle, problems } = readChronicle(file, { withWarnings: false });
  if (!chronicle) throw new Error("not read");
  return { chronicle, problems: problems.map(({ code, where }) => `${code} ${where}`) };
};
const withMoved = (moved: unknown, rest: object = {}) =>
  smallChronicle(SMALL_FILE.events, { meta: { ...SMALL_FILE.meta, moved }, ...rest });

describe("meta.moved", () => {
  it("is read and written as it is", () => {
    const moved = [
      { from: "old", to: "minsk", date: "2025-05-16", note: { en: "Merged.", uk: "Об’єднано." } },
      { from: "gone", note: "It did not happen." },
    ];
    const { chronicle, problems } = read(moved);
    expect(problems).toEqual([]);
    expect(chronicle.meta.moved).toEqual(moved);
    expect(readChronicle(JSON.parse(JSON.stringify(chronicleFile(chronicle)))).chronicle).toEqual(chronicle);
  });

  it("is absent where there is nothing in it", () => {
    expect("moved" in read([]).chronicle.meta).toBe(false);
    expect("moved" in smallChronicle().meta).toBe(false);
  });

  it.each<[name: string, moved: unknown, problems: readonly string[], kept: readonly string[]]>([
    ["no list", { from: "a" }, ["field.invalid meta.moved"], []],
    ["an entry without an id", [{ to: "minsk" }, { from: "b" }], ["item.invalid meta.moved[0].from"], ["b"]],
    ["something else in the list", ["minsk", { from: "b" }], ["item.invalid meta.moved[0]"], ["b"]],
    ["an id with signs that none has", [{ from: "../a" }], ["item.invalid meta.moved[0].from"], []],
    ["an event that exists", [{ from: "minsk", to: "siege" }], ["moved.from.exists meta.moved[0].from"], []],
    ["an id twice", [{ from: "a" }, { from: "a", to: "minsk" }], ["moved.from.twice meta.moved[1].from"], ["a"]],
    ["a replacement that does not exist", [{ from: "a", to: "b" }], ["moved.to.unknown meta.moved[0].to"], ["a"]],
    ["an event that replaces itself", [{ from: "a", to: "a" }], ["moved.circle meta.moved[0].to"], []],
    [
      "a circle, with what leads into it",
      [
        { from: "x", to: "a" },
        { from: "a", to: "b" },
        { from: "b", to: "a" },
        { from: "c", to: "siege" },
      ],
      ["moved.circle meta.moved[0].to", "moved.circle meta.moved[1].to", "moved.circle meta.moved[2].to"],
      ["c"],
    ],
    ["a day that no calendar has", [{ from: "a", date: "2025-02-30" }], ["field.invalid meta.moved[0].date"], ["a"]],
    ["a note that is none", [{ from: "a", note: 7 }], ["field.invalid meta.moved[0].note"], ["a"]],
  ])("with %s loses that entry or field alone", (_, moved, problems, kept) => {
    const result = read(moved);
    expect(result.problems).toEqual(problems);
    expect((result.chronicle.meta.moved ?? []).map(({ from }) => from)).toEqual(kept);
    expect(result.chronicle.events).toHaveLength(IDS.length);
    expect(result.chronicle.meta.title).toEqual(SMALL_FILE.meta.title);
  });

  it("is read up to a limit, which is named", () => {
    const many = Array.from({ length: 20_001 }, (_, at) => ({ from: `old-${at}`, to: "minsk" }));
    const { chronicle, problems } = read(many);
    expect(problems).toEqual(["field.invalid meta.moved"]);
    expect(chronicle.meta.moved).toHaveLength(20_000);
  });

  it("follows an event over many moves, but not without end", () => {
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => ({ from: `old-${at}`, to: at === length - 1 ? "minsk" : `old-${at + 1}` }));
    const { chronicle, problems } = read(chain(100));
    expect(problems).toEqual([]);
    expect(presentId(chronicle, "old-0")).toBe("minsk");
    expect(read(chain(101)).problems).toEqual(["moved.circle meta.moved[0].to"]);
  });

  it("warns the editor of an event that was removed without a word", () => {
    const file = { ...SMALL_FILE, meta: { ...SMALL_FILE.meta, moved: [{ from: "a" }, { from: "b", to: "minsk" }] } };
    const codes = readChronicle(file).problems.filter(({ code }) => code === "moved.note.missing");
    expect(codes.map(({ where }) => where)).toEqual(["meta.moved (a)"]);
  });

  it("never makes a lookup endless or names an event that is not there, whatever it says", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "__proto__", "constructor", ...IDS.slice(0, 2));
    const entry = fc.record({ from: id, to: fc.option(id, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), id, (moved, asked) => {
        const { chronicle } = read(moved);
        for (const moves of [chronicle, { meta: { moved }, eventsById: chronicle.eventsById }]) {
          const to = fateOf(moves, asked)?.to;
          if (to !== undefined) expect(chronicle.eventsById.has(to)).toBe(true);
        }
        for (const { from } of chronicle.meta.moved ?? []) expect(fateOf(chronicle, from)?.from).toBe(from);
        expect(readChronicle(chronicleFile(chronicle), { withWarnings: false }).problems).toEqual([]);
      }),
    );
  });
});

describe("the fate of an event", () => {
  const chronicle = withMoved([
    { from: "first", to: "second", date: "2024-01-01", note: "Renamed." },
    { from: "second", to: "minsk", date: "2025-01-01" },
    { from: "third", to: "gone" },
    { from: "gone", date: "2025-02-02", note: "A mistake." },
  ]);

  it("is the event at the end of all moves", () => {
    expect(fateOf(chronicle, "first")).toEqual({ from: "first", to: "minsk", date: "2024-01-01", note: "Renamed." });
    expect(presentId(chronicle, "second")).toBe("minsk");
  });

  it("of one that was removed in the end is what happened then", () => {
    expect(fateOf(chronicle, "third")).toEqual({
      from: "third",
      to: undefined,
      date: "2025-02-02",
      note: "A mistake.",
    });
    expect(presentId(chronicle, "third")).toBe("third");
  });

  it("is none for an event that exists, and for a name that never did", () => {
    expect(fateOf(chronicle, "siege")).toBeUndefined();
    expect(fateOf(chronicle, "toString")).toBeUndefined();
    expect(fateOf(smallChronicle(), "first")).toBeUndefined();
  });
});

describe("references by an old id", () => {
  const moved = [{ from: "old", to: "minsk" }, { from: "gone" }];

  it("lead to the replacement, with a warning that names it", () => {
    const related = [
      { type: "later", event: "old" },
      { type: "later", event: "gone" },
    ];
    const events = SMALL_FILE.events.map((event) => (event.id === "speech" ? { ...event, related } : event));
    const stories = [{ id: "tour", title: "Tour", steps: [{ event: "old" }, { event: "siege" }, { event: "gone" }] }];
    const { chronicle, problems } = read(moved, { events, stories });
    expect(problems).toEqual([
      "reference.moved events[5].related[0].event",
      "reference.unknown events[5].related[1].event",
      "reference.moved stories[0].steps[0].event",
      "reference.unknown stories[0].steps[2].event",
    ]);
    expect(chronicle.eventsById.get("speech")?.related).toEqual([{ type: "later", event: "minsk" }]);
    expect(chronicle.stories[0]?.steps.map(({ event }) => event)).toEqual(["minsk", "siege"]);
  });

  it("of questions too, of every kind", () => {
    const options = [
      { id: "x", text: "X" },
      { id: "y", text: "Y" },
    ];
    const common = { options, answer: "x" };
    const quiz = [
      { id: "q1", kind: "order", events: ["protests", "old", "siege"] },
      { id: "q2", kind: "first", events: ["old", "siege"], answer: "old" },
      { id: "q3", kind: "when", event: "old", options: ["2015", "2016"], answer: "2015" },
      { id: "q4", kind: "who", prompt: "Who?", event: "old", ...common },
      { id: "q5", kind: "figure", prompt: "How many?", event: "siege", ...common, also: ["old"] },
      {
        id: "q6",
        kind: "quote",
        options,
        items: [
          { event: "old", text: "Yes", answer: "x" },
          { event: "siege", text: "No", answer: "y" },
        ],
      },
      { id: "q7", kind: "when", event: "gone", options: ["2015", "2016"], answer: "2015" },
    ];
    const { chronicle, problems } = read(moved, { quiz });
    expect(chronicle.quiz.map(({ id, events }) => [id, events])).toEqual([
      ["q1", ["protests", "minsk", "siege"]],
      ["q2", ["minsk", "siege"]],
      ["q3", ["minsk"]],
      ["q4", ["minsk"]],
      ["q5", ["siege", "minsk"]],
      ["q6", ["minsk", "siege"]],
    ]);
    expect(chronicle.quiz[1]).toMatchObject({ answer: "minsk" });
    expect(problems.filter((problem) => !problem.startsWith("reference.moved"))).toEqual([
      "question.event.unknown quiz[6].event",
    ]);
  });

  it("of a reader’s own story are followed, and the story stays as it is otherwise", () => {
    const chronicle = withMoved(moved);
    const story = {
      id: "own-1",
      title: "Mine",
      steps: [
        { event: "old", note: "Kept", core: false },
        { card: "c", core: false },
        { event: "gone", core: true },
      ],
    };
    expect(presentStory(chronicle, story)).toEqual({
      ...story,
      steps: [{ event: "minsk", note: "Kept", core: false }, story.steps[1], story.steps[2]],
    });
    expect(presentStory(smallChronicle(), story)).toBe(story);
  });
});
