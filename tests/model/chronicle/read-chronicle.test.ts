import { describe, expect, it } from "vitest";
import { CHRONICLE_PROBLEMS } from "../../../src/model/chronicle/problem-codes";
import type { TimelineEvent } from "../../../src/model/chronicle/chronicle";
import { readChronicle } from "../../../src/model/chronicle/read-chronicle";

const file = (parts: object) => ({ format: "throughline/1", meta: { title: "Case" }, ...parts });
const anEvent = (parts: object = {}) => ({ id: "a", date: "2022-02-24", title: "A", ...parts });

/** Reads without editorial notes, which most cases would only repeat. */
const read = (parts: object) => readChronicle(file(parts), { withWarnings: false });
const readEvents = (...events: unknown[]) => read({ events });

/** Problems as "severity code@where". */
const reported = (result: ReturnType<typeof readChronicle>) =>
  result.problems.map(({ severity, code, where }) => `${severity} ${code}@${where}`);

function only(result: ReturnType<typeof readChronicle>): TimelineEvent {
  const [event, ...more] = result.chronicle?.events ?? [];
  if (!event || more.length > 0) throw new Error(`one event expected, problems: ${reported(result).join("; ")}`);
  return event;
}

describe("a minimal chronicle", () => {
  it("needs a format, a title and one event, and fills in the rest", () => {
    const result = readEvents(anEvent());
    expect(result.problems).toEqual([]);
    expect(only(result)).toMatchObject({
      id: "a",
      lane: "events",
      importance: 3,
      actors: [],
      sources: [],
      related: [],
    });
    expect(result.chronicle?.lanes).toEqual([{ id: "events", label: { en: "Events", uk: "Події" } }]);
    expect(result.chronicle?.meta.languages).toEqual(["en"]);
  });

  it("gives events without sources, actors … a shared list that cannot be modified", () => {
    const [event] = readEvents(anEvent()).chronicle?.events ?? [];
    expect(Object.isFrozen(event?.sources)).toBe(true);
  });

  it("comes out frozen", () => {
    const { chronicle } = readEvents(anEvent());
    expect(Object.isFrozen(chronicle)).toBe(true);
    expect(Object.isFrozen(chronicle?.events)).toBe(true);
    expect(Object.isFrozen(chronicle?.events[0])).toBe(true);
  });
});

describe("rejected as a whole", () => {
  it.each([
    ["a text", "text", "chronicle.invalid"],
    ["null", null, "chronicle.invalid"],
    ["true", true, "chronicle.invalid"],
    ["a list", [anEvent()], "chronicle.invalid"],
    ["a map of places", { type: "FeatureCollection", features: [] }, "chronicle.format.unknown"],
    ["another format", { format: "timeline-dataset", events: [anEvent()] }, "chronicle.format.unknown"],
    ["a later version", { format: "throughline/2", events: [anEvent()] }, "chronicle.format.newer"],
    ["no events", file({}), "chronicle.events.missing"],
    ["an object that looks like a list", file({ events: { 0: anEvent(), length: 1 } }), "chronicle.events.missing"],
    ["an empty list", file({ events: [] }), "chronicle.events.none"],
    ["too many events", file({ events: Array.from({ length: 200_001 }) }), "chronicle.events.too-many"],
  ])("is %s", (_what, input, code) => {
    const result = readChronicle(input);
    expect(result.chronicle).toBeUndefined();
    expect(result.problems.at(-1)).toMatchObject({ code, severity: "error" });
  });

  it("is a file whose events are all unreadable, with the reason for each", () => {
    const result = readEvents(anEvent({ date: "soon" }), 5);
    expect(result.chronicle).toBeUndefined();
    expect(reported(result)).toEqual([
      "error event.date.invalid@events[0].date",
      "error event.invalid@events[1]",
      "error chronicle.events.none@events",
    ]);
  });

  it("is a live object that throws", () => {
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error("trap");
        },
      },
    );
    expect(reported(readChronicle(trap))).toEqual(["error file.unreadable@"]);
  });
});

describe("one bad event", () => {
  it.each([
    ["no date", { date: undefined }, "event.date.invalid", "events[1].date"],
    ["a number for a date", { date: 44616 }, "event.date.invalid", "events[1].date"],
    ["an impossible date", { date: "2022-02-31" }, "event.date.invalid", "events[1].date"],
    ["no title", { title: undefined }, "event.invalid", "events[1].title"],
    [
      "an object for a title",
      { title: { $$typeof: "Symbol(react.element)", props: {} } },
      "event.invalid",
      "events[1].title",
    ],
  ])("with %s costs itself only", (_what, parts, code, where) => {
    const result = readEvents(anEvent(), anEvent({ id: "bad", ...parts }), anEvent({ id: "c" }));
    expect(result.chronicle?.events.map((event) => event.id)).toEqual(["a", "c"]);
    expect(result.eventsInFile).toBe(3);
    expect(result.problems.filter((problem) => problem.severity === "error")).toMatchObject([{ code, where }]);
  });

  it("is named with what was expected and what was found", () => {
    const { problems } = readEvents(anEvent(), anEvent({ id: "b", date: "24.02.2022" }));
    expect(problems).toMatchObject([
      { value: "24.02.2022", expected: expect.stringContaining("2022-02-24") as string },
    ]);
  });
});

describe("a title that shows nothing", () => {
  it.each(["", "  ", "\u200b\u2060", { en: "", uk: "\u00a0" }])("%j counts as missing", (title) => {
    const result = readEvents(anEvent({ id: "a", title }), anEvent({ id: "b" }));
    expect(reported(result)).toEqual(["error event.invalid@events[0].title"]);
    expect(only(result).id).toBe("b");
  });

  it("is enough in one language when another one has words", () => {
    expect(reported(readEvents(anEvent({ title: { en: "", uk: "Назва" } })))).toEqual([]);
  });
});

describe("dates", () => {
  it.each(["2022-02-24/foo", "2022-02-24/2022-02-23", "2022-02-24/2022-02-30", "[2022-02-24..x]"])(
    "with an unreadable end (%s) are kept as their start",
    (date) => {
      const result = readEvents(anEvent({ date }));
      expect(only(result).date).toMatchObject({ edtf: "2022-02-24", kind: "instant" });
      expect(reported(result)).toEqual(["warning event.date.end.invalid@events[0].date"]);
    },
  );

  it("with the dashes of word processors are read as if with hyphens", () => {
    const result = readEvents(anEvent({ date: "2022–02–24" }));
    expect(only(result).date.edtf).toBe("2022-02-24");
    expect(reported(result)).toEqual(["warning event.date.normalised@events[0].date"]);
  });

  it("order the events by start, then end, then as the file does", () => {
    const { chronicle } = readEvents(
      anEvent({ id: "z" }),
      anEvent({ id: "long", date: "2022-02-24/2022-04-02" }),
      anEvent({ id: "b" }),
      anEvent({ id: "early", date: "-0044-03-15" }),
    );
    expect(chronicle?.events.map((event) => event.id)).toEqual(["early", "z", "b", "long"]);
  });
});

describe("ids", () => {
  it("that are used twice are made unique, and never take the id of a third event", () => {
    const result = readEvents(anEvent(), anEvent(), anEvent({ id: "a-2" }), anEvent());
    expect([...(result.chronicle?.eventsById.keys() ?? [])].toSorted()).toEqual(["a", "a-2", "a-3", "a-4"]);
    expect(reported(result)).toEqual(["warning id.duplicate@events[1].id", "warning id.duplicate@events[3].id"]);
  });

  it("that are missing or unusable are made", () => {
    const result = readEvents(...["", null, {}, "a/b#c?d=e"].map((id) => anEvent({ id })));
    expect([...(result.chronicle?.eventsById.keys() ?? [])]).toEqual(["event-1", "event-2", "event-3", "a-b-c-d-e"]);
    expect(result.problems.map((problem) => problem.code)).toEqual(Array(4).fill("id.invalid"));
  });

  it("named like parts of JavaScript are harmless", () => {
    const ids = ["constructor", "__proto__", "hasOwnProperty", "toString", "prototype"];
    const result = readEvents(...ids.map((id) => anEvent({ id })));
    expect(result.chronicle?.events).toHaveLength(5);
    expect(result.chronicle?.eventsById.get("constructor")?.title).toBe("A");
    expect(result.chronicle?.eventsById.get("valueOf")).toBeUndefined();
  });

  it("that 20,000 events share are made unique quickly", () => {
    const result = readEvents(...Array.from({ length: 20_000 }, () => anEvent()));
    expect(result.chronicle?.eventsById.size).toBe(20_000);
  });
});

describe("lanes", () => {
  const lanes = [{ id: "war", label: "War" }];

  it("that do not exist become “Other”, once", () => {
    const events = [anEvent({ lane: "nope" }), anEvent({ id: "b", lane: "gone" }), anEvent({ id: "c", lane: "war" })];
    const result = read({ lanes, events });
    expect(result.chronicle?.lanes.map((lane) => lane.id)).toEqual(["war", "other"]);
    expect(result.chronicle?.events.map((event) => event.lane)).toEqual(["other", "other", "war"]);
    expect(reported(result)).toEqual([
      "warning event.lane.unknown@events[0].lane",
      "warning event.lane.unknown@events[1].lane",
    ]);
  });

  it("use the file's own lane “other” where it has one", () => {
    const result = read({ lanes: [{ id: "other", label: "Rest" }], events: [anEvent({ lane: "nope" })] });
    expect(result.chronicle?.lanes).toEqual([{ id: "other", label: "Rest" }]);
  });

  it("that an event does not name become “Other”, with a warning", () => {
    const result = read({ lanes, events: [anEvent()] });
    expect(only(result).lane).toBe("other");
    expect(reported(result)).toEqual(["warning event.lane.missing@events[0].lane"]);
  });

  it("are made of the events' words where the file lists none", () => {
    const result = readEvents(anEvent({ lane: "war" }), anEvent({ id: "b", lane: "talks" }));
    expect(result.chronicle?.lanes.map((lane) => lane.id)).toEqual(["war", "talks"]);
    expect(reported(result)).toEqual(["warning lanes.missing@lanes"]);
  });

  it("may bear the reserved names of the drawing library", () => {
    const result = read({ lanes: [{ id: "__ungrouped__", label: "U" }, ...lanes], events: [anEvent({ lane: "war" })] });
    expect(only(result).lane).toBe("war");
    expect(reported(result)).toEqual(["error lane.invalid@lanes[0].id"]);
  });
});

describe("references", () => {
  it("that lead nowhere are left out, the others stay", () => {
    const actors = [{ id: "un", name: "UN" }];
    const places = [{ id: "kyiv", name: "Kyiv" }];
    const event = anEvent({
      actors: ["un", "ghost", "__proto__"],
      places: ["nowhere", "kyiv"],
      related: [
        { type: "led-to", event: "b" },
        { type: "led-to", event: "ghost" },
        { type: "part-of", event: "a" },
      ],
    });
    const result = read({ actors, places, events: [event, anEvent({ id: "b" })] });
    expect(result.chronicle?.eventsById.get("a")).toMatchObject({
      actors: ["un"],
      places: ["kyiv"],
      related: [{ type: "led-to", event: "b" }],
    });
    expect(reported(result)).toEqual([
      "warning item.invalid@events[0].actors[2]",
      "warning reference.unknown@events[0].actors[1]",
      "warning reference.unknown@events[0].places[0]",
      "warning reference.unknown@events[0].related[1].event",
      "warning relation.self@events[0].related[2].event",
    ]);
  });
});

describe("unusable parts of an event", () => {
  it("cost themselves: a link with a script leaves its source, a figure without an owner goes", () => {
    const result = readEvents(
      anEvent({
        importance: 9,
        summary: { $$typeof: "x", props: {} },
        sources: [{ title: "S", url: "javascript:alert(1)" }, { url: "https://example.org" }],
        figures: [
          { value: "1", label: "dead" },
          { value: "2", label: "hurt", source: "UN" },
        ],
        media: [{ type: "iframe", url: "https://example.org", alt: "" }],
        quotes: "none",
      }),
    );
    expect(only(result)).toMatchObject({ importance: 3, sources: [{ title: "S" }], media: [], quotes: [] });
    expect(only(result).sources[0]).not.toHaveProperty("url");
    expect(only(result).figures).toEqual([{ value: "2", label: "hurt", source: "UN" }]);
    expect(only(result)).not.toHaveProperty("summary");
    expect(result.problems.every((problem) => problem.severity === "warning")).toBe(true);
    expect(reported(result)).toContain("warning field.invalid@events[0].sources[0].url");
    expect(reported(result)).toContain("warning item.invalid@events[0].figures[0].source");
  });

  it("include what a medium may not be, and keep what it may", () => {
    const urls = [
      "a/b.jpg",
      "../b.jpg",
      "/b.jpg",
      "javascript:alert(1)",
      "data:text/html,x",
      "https://h.example/x.jpg",
    ];
    const media = urls.map((url) => ({ type: "image", url, alt: "A" }));
    const result = readEvents(anEvent({ media: [...media, { type: "image", url: "c.jpg", alt: "", width: 1.5 }] }));
    expect(only(result).media.map(({ url }) => url)).toEqual(["a/b.jpg", "https://h.example/x.jpg", "c.jpg"]);
    expect(only(result).media[2]).toEqual({ type: "image", url: "c.jpg", alt: "" });
    expect(reported(result)).toEqual([
      ...[1, 2, 3, 4].map((at) => `warning item.invalid@events[0].media[${at}].url`),
      "warning field.invalid@events[0].media[6].width",
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//host/x",
    "https://",
    "http:// x",
    "https://[",
    "ftp://h/x",
  ])("include the address %s", (url) => {
    expect(only(readEvents(anEvent({ sources: [{ title: "S", url }] }))).sources).toEqual([
      { kind: "news", title: "S" },
    ]);
  });

  it("include one unusable language, which leaves the others", () => {
    const result = readEvents(anEvent({ title: { en: "A", uk: 5, "not a tag": "x" } }));
    expect(only(result).title).toEqual({ en: "A" });
    expect(result.problems).toHaveLength(2);
  });
});

describe("texts", () => {
  it("lose control characters and half characters, with a warning", () => {
    const result = readEvents(anEvent({ title: "nu\u0000ll \u001b[31m \ud83d end\n" }));
    expect(only(result).title).toBe("null [31m \u{FFFD} end\n");
    expect(reported(result)).toEqual(["warning text.control-characters@events[0].title"]);
  });

  it("keep markup, directions, joiners and line separators as they are", () => {
    const text = "</title><script>x</script> \u202etxet\u202c 👩‍👩‍👧 \u2028 İstanbul";
    expect(only(readEvents(anEvent({ title: text }))).title).toBe(text);
  });

  it("are cut when they are too long: titles at 2,000 characters, others at 200,000", () => {
    const result = readEvents(anEvent({ title: "T".repeat(5_000), summary: "s".repeat(200_000) }));
    expect(only(result).title).toHaveLength(2_000);
    expect(only(result).summary).toHaveLength(200_000);
    expect(reported(result)).toEqual(["warning text.too-long@events[0].title"]);
  });
});

describe("unknown names", () => {
  it("are reported once for all events, and are not copied", () => {
    const events = Array.from({ length: 50 }, (_, index) => anEvent({ id: `e${index}`, summery: "x", "x-note": 1 }));
    const result = read({ events, colour: "red" });
    expect(reported(result)).toEqual(["warning keys.unknown@colour"]);
    expect(result.problems[0]?.value).toBe("colour, events[].summery");
    expect(result.chronicle?.events[0]).not.toHaveProperty("summery");
  });

  it("do not reach the prototype of anything", () => {
    const text = '{"__proto__":{"polluted":1},"id":"a","date":"2022","title":{"en":"A","__proto__":{"uk":"stolen"}}}';
    const event = only(readEvents(JSON.parse(text)));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(Object.keys(event.title)).toEqual(["en"]);
  });
});

describe("the sections other than events", () => {
  it("may be missing or unreadable without harm to events", () => {
    const result = readChronicle(
      { format: "throughline/1", meta: 5, lanes: "x", eras: [{}], actors: {}, stories: [1], events: [anEvent()] },
      { withWarnings: false },
    );
    expect(only(result).title).toBe("A");
    expect(result.chronicle?.meta.title).toMatchObject({ en: "Untitled timeline" });
  });

  it("keep the valid fields of a meta section without a title", () => {
    const meta = { languages: ["uk"], coverage: { from: "2022-01-01", to: "2021-01-01" } };
    const result = readChronicle({ format: "throughline/1", meta, events: [anEvent()] }, { withWarnings: false });
    expect(result.chronicle?.meta.languages).toEqual(["uk"]);
  });

  it("put eras in the order of their starts and drop those without a readable date", () => {
    const eras = [
      { id: "late", label: "L", date: "2022" },
      { id: "early", label: "E", date: "2014/2021" },
      { id: "bad", label: "B", date: "once" },
    ];
    const result = read({ eras, events: [anEvent()] });
    expect(result.chronicle?.eras.map((era) => era.id)).toEqual(["early", "late"]);
    expect(reported(result)).toEqual(["error era.date.invalid@eras[2].date"]);
  });

  it("drop story steps that lead nowhere, and stories without a step left", () => {
    const stories = [
      {
        id: "s",
        title: "S",
        steps: [{ event: "a", window: "soon" }, { event: "ghost" }, { card: "c", headline: "H" }, {}],
      },
      { id: "empty", title: "E", steps: [] },
    ];
    const result = read({ stories, events: [anEvent()] });
    expect(result.chronicle?.stories).toMatchObject([{ id: "s", steps: [{ event: "a" }, { card: "c" }] }]);
    expect(reported(result)).toEqual([
      "warning step.window.invalid@stories[0].steps[0].window",
      "warning reference.unknown@stories[0].steps[1].event",
      "warning step.invalid@stories[0].steps[3]",
      "error story.empty@stories[1]",
    ]);
  });
});

describe("editorial notes", () => {
  it("concern sources, claimants, missing languages, dates outside the coverage, and coordinates", () => {
    const result = readChronicle({
      format: "throughline/1",
      meta: {
        title: { en: "T", uk: "Т" },
        languages: ["en", "uk"],
        coverage: { from: "2022-01-01", to: "2022-12-31" },
      },
      places: [{ id: "kyiv", name: { en: "Kyiv", uk: "Київ" } }],
      events: [
        anEvent({
          title: { en: "A" },
          status: "claimed",
          date: "2023",
          figures: [{ value: "1", label: { en: "x" }, source: "S" }],
        }),
      ],
    });
    expect(reported(result)).toEqual([
      "warning event.sources.missing@events[0].sources",
      "warning event.claimant.missing@events[0].claimedBy",
      "warning event.date.outside-coverage@events[0].date",
      "warning text.language.missing@events[0].title",
      "warning text.language.missing@events[0].figures",
      "warning place.coordinates.missing@places (kyiv)",
    ]);
  });

  it("leave plain texts alone, which belong to every language", () => {
    const meta = { title: "T", languages: ["en", "uk"] };
    expect(readChronicle(file({ meta, events: [anEvent({ sources: [{ title: "AP" }] })] })).problems).toEqual([]);
  });
});

describe("media", () => {
  it("without an alternative text cause one warning for all, which names them", () => {
    const media = [{ type: "image", url: "a.jpg" }];
    const described = { type: "image", url: "b.jpg", alt: "" };
    const result = readEvents(
      anEvent({ media: [described] }),
      anEvent({ id: "b", media: [described, ...media] }),
      anEvent({ id: "c", media: [{ type: "image", url: "data:image/gif;base64,R0lGODlh" }] }),
    );
    expect(result.problems).toEqual([
      expect.objectContaining({
        code: "media.alt.missing",
        where: "events[1].media[1]",
        wheres: ["events[1].media[1]", "events[2].media[0]"],
        value: "2: a.jpg, data:image/gif",
      }),
    ]);
    expect(result.chronicle?.digest.mediaPaths).toEqual(["b.jpg", "a.jpg"]);
  });

  it("are dropped if their address has a user name and password in it, whatever their host", () => {
    const media = [{ type: "image", url: "https://me:secret@upload.wikimedia.org/a.jpg", alt: "A" }];
    const result = read({
      meta: { title: "T", mediaHosts: ["upload.wikimedia.org"] },
      events: [anEvent({ media })],
    });
    expect(result.chronicle?.events[0]?.media).toEqual([]);
    expect(result.problems).toMatchObject([
      { severity: "warning", where: "events[0].media[0].url", expected: expect.stringContaining("user name") },
    ]);
  });

  it("load at once from hosts that are listed by their exact names", () => {
    const mediaHosts = [
      "upload.wikimedia.org",
      "xn--e1aybc.example",
      "Upper.example",
      "тест.example",
      "https://a.example",
      "a.example:8443",
      "*.example",
      "localhost",
      "127.0.0.1",
      5,
    ];
    const result = read({ meta: { title: "T", mediaHosts }, events: [anEvent()] });
    expect(result.chronicle?.meta.mediaHosts).toEqual(["upload.wikimedia.org", "xn--e1aybc.example"]);
    expect(result.problems).toHaveLength(8);
  });
});

it("reports only codes that are listed, so that interfaces can translate them all", () => {
  expect(new Set(CHRONICLE_PROBLEMS).size).toBe(CHRONICLE_PROBLEMS.length);
});
