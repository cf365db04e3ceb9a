import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const json = (value: unknown) => importText(JSON.stringify(value));

describe("a JSON list of events", () => {
  it("reads texts, places, sources, media and tags under their common names", () => {
    const result = importSample("events.json");
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      id: "the-lamp-is-lit",
      date: { edtf: "1871-10-01T18:30:00+02:00" },
      summary: "All is well.",
      lane: "at-sea",
      places: ["the-cape"],
      sources: [{ title: "Harbour log", url: "https://example.org/log", kind: "other" }],
      media: [{ type: "image", url: "https://pictures.example/lamp", caption: "The lamp" }],
      tags: ["light", "oil"],
    });
    expect(result.chronicle?.places.get("the-cape")).toMatchObject({ lat: 46.4, lon: 30.8 });
    expect(datesOf(result)).toEqual(["1871-10-01T18:30:00+02:00", "1902-11-14/1902-11-16", "1914"]);
    expect(result.times).toEqual({ zones: ["+02:00"], withoutZone: 0 });
    expect(reported(result)).toEqual(["warning media.alt.missing@[0].media"]);
  });

  it.each([
    [[{ title: "A", date: "2022-02-24" }]],
    [{ events: [{ name: "A", start: "2022-02-24" }] }],
    [{ items: [{ id: 1, content: "A", start: "2022-02-24", group: 1 }], groups: [{ id: 1, content: "G" }] }],
    [{ data: [{ headline: "A", start_date: "24.02.2022" }] }],
    [{ timeline: [{ подія: "A", дата: "24.02.2022" }] }],
    [[{ title: "A", start: { year: 2022, month: 2, day: 24 } }]],
    [{ format: "timeline-dataset", version: 1, events: [{ title: "A", start: "2022-02-24" }] }],
  ])("is found in %j", (value) => {
    const result = json(value);
    expect(reported(result)).toEqual([]);
    expect(eventNamed(result, "A").date.edtf).toBe("2022-02-24");
  });

  it("takes “to” for an end next to “from” only", () => {
    expect(datesOf(json([{ title: "A", from: "2022", to: "2023" }]))).toEqual(["2022/2023"]);
    const journey = json([{ title: "A", date: "2022", to: "Lviv" }]);
    expect(reported(journey)).toEqual(["warning keys.unknown@[0].to"]);
  });

  it("takes its own title and groups, and sends events of unlisted groups to “Other”", () => {
    const result = json({
      title: "</title><script>x</script>",
      description: "About it",
      groups: [{ id: "g", title: "Group" }, "plain", { id: "g", title: "Again" }, {}],
      events: [
        { title: "A", start: 2022, group: "g" },
        { title: "B", start: 2023, group: "nope" },
        { title: "C", start: 2024, group: "plain" },
        { title: "D", start: 2025 },
      ],
    });
    expect(result.chronicle?.meta).toMatchObject({ title: "</title><script>x</script>", description: "About it" });
    expect(eventsOf(result).map(({ lane }) => lane)).toEqual(["g", "other", "plain", "other"]);
    expect(result.chronicle?.lanes[0]).toEqual({ id: "g", label: "Group" });
    expect(reported(result)).toEqual([
      "warning id.duplicate@groups[2].id",
      "warning item.invalid@groups[3]",
      "warning event.lane.unknown@events[1].group",
    ]);
    expect(eventNamed(result, "B").tags).toEqual(["nope"]);
  });

  it("names the path of every problem, and goes on", () => {
    const result = json([
      { title: "A", start: "2022-02-31" },
      { title: "B" },
      { start: 2022 },
      "no event",
      { title: "C", start: 2022, summary: { $$typeof: "x", props: {} } },
      { title: "D", start: 2022, tags: ["a", { deep: {} }, null, ["x"]], id: {} },
      { title: "E", start: 1_645_660_800_000 },
      { title: "F", start: "3/4/2022" },
      { title: { en: "G" }, start: 2022 },
      { title: "H", start: 2022, end: 2021, unknown: 1, other: 2 },
    ]);
    expect(reported(result)).toEqual([
      "error event.date.invalid@[0].start",
      "error event.date.missing@[1].start",
      "error event.title.missing@[2].title",
      "error event.invalid@[3]",
      "warning field.invalid@[4].summary",
      "warning item.invalid@[5].tags[3]",
      "warning id.invalid@[5].id",
      "error event.date.serial@[6].start",
      "error event.date.ambiguous@[7].start",
      "warning field.invalid@[8].title",
      "error event.title.missing@[8].title",
      "warning keys.unknown@[9].unknown",
      "warning event.date.end.before-start@[9].end",
    ]);
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["C", "D", "H"]);
  });

  it("takes file names in any script for pictures", () => {
    const result = json([{ title: "A", date: "2022-02-24", image: "images/Київ (1).jpg" }]);
    expect(eventsOf(result)[0]?.media).toEqual([{ type: "image", url: "images/Київ (1).jpg" }]);
  });

  it("reads objects for places, sources, media and quotations, and reports unusable ones", () => {
    const result = json([
      {
        title: "A",
        start: 2022,
        places: [
          { name: "Cape", lat: 46.4, lon: 30.8 },
          { name: "Bay", lat: 99, lon: 0 },
          { lat: 1, lon: 1 },
        ],
        sources: [{ title: "S", url: "https://a.example" }, { url: "javascript:x" }, {}],
        media: [
          { url: "https://a.example/a.jpg" },
          { type: "iframe", url: "https://attacker.invalid/page" },
          { type: "html", html: "<img src=x onerror=x()>" },
          { type: "image", url: "https://a.example/without-ending" },
          { type: "youtube", url: "https://youtu.be/abcdefghijk" },
        ],
        quote: { text: "Words", author: "Somebody" },
        quotation: { text: "Nobody's" },
      },
    ]);
    expect(eventsOf(result)[0]).toMatchObject({
      places: ["cape", "bay"],
      sources: [{ title: "S", url: "https://a.example" }, { title: "javascript:x" }],
      quotes: [{ text: "Words", speaker: "Somebody" }],
    });
    expect(eventsOf(result)[0]?.media.map(({ type, url }) => `${type} ${url}`)).toEqual([
      "image https://a.example/a.jpg",
      "image https://a.example/without-ending",
      "video https://youtu.be/abcdefghijk",
    ]);
    expect(reported(result).sort()).toEqual([
      "warning field.invalid@[0].places[1]",
      "warning item.invalid@[0].places[2]",
      "warning item.invalid@[0].quotation",
      "warning item.invalid@[0].sources[2]",
      "warning media.alt.missing@[0].media",
      "warning media.invalid@[0].media[1]",
      "warning media.invalid@[0].media[2]",
      "warning url.invalid@[0].sources[1].url",
    ]);
  });

  it("keeps stories with the ids that their events have got", () => {
    const result = json({
      events: [
        { id: "a/b", title: "A", start: 2022 },
        { id: "c", title: "C", start: 2023 },
      ],
      stories: [
        { id: "__proto__", title: "S", steps: [{ event: "a/b" }, { event: "ghost" }] },
        { id: "__proto__", title: "T", steps: [{ event: "c" }] },
        { id: "e", title: "Empty", steps: [] },
      ],
    });
    expect(result.chronicle?.stories.map(({ id, steps }) => [id, steps.map(({ event }) => event)])).toEqual([
      ["proto", ["a-b"]],
      ["proto-2", ["c"]],
    ]);
    expect(reported(result).sort()).toEqual([
      "error story.empty@stories[2]",
      "warning id.duplicate@stories[1].id",
      "warning reference.unknown@stories[0].steps[1].event",
    ]);
  });

  it("gives names of the prototype no power", () => {
    const result = importText(
      '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"events":[{"id":"constructor","title":"A","start":"2022","__proto__":{"title":"stolen","polluted":"yes"}},{"id":"__proto__","title":"B","start":"2023"}]}',
    );
    expect({}).not.toHaveProperty("polluted");
    expect(eventsOf(result).map(({ id, title }) => [id, title])).toEqual([
      ["constructor", "A"],
      ["proto", "B"],
    ]);
    expect(reported(result)).toEqual(["warning keys.unknown@__proto__"]);
  });

  it.each([
    ["text", '"text"'],
    ["null", "null"],
    ["true", "true"],
    ["a number", "12"],
    ["an empty list", "[]"],
    ["a map", '{"type":"FeatureCollection","features":[]}'],
    ["other objects", '[{"x":1}]'],
    ["lists of lists", "[[1,2]]"],
  ])("is not %s", (_what, text) => {
    const { chronicle, problems } = importText(text);
    expect(chronicle).toBeUndefined();
    expect(problems).toMatchObject([{ code: "file.format.unknown", severity: "error" }]);
    expect(problems[0]?.expected).toContain("timelinejs-json");
  });

  it("has to be a list", () => {
    expect(reported(importText('{"events":{"0":{"title":"A","start":2022},"length":1}}'))).toEqual([
      "error chronicle.events.missing@events",
    ]);
  });
});
