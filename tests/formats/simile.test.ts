import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const xml = (...events: string[]) => importText(`<data>\n${events.join("\n")}\n</data>`);
const json = (...events: object[]) => importText(JSON.stringify({ dateTimeFormat: "iso8601", events }));

describe("SIMILE Timeline XML", () => {
  it("becomes a chronicle, with plain texts and their links as sources", () => {
    const result = importSample("simile.xml");
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      date: { edtf: "1871-10-01T18:30:00+02:00" },
      summary: "All is well and calm.\n\nFrom the book.",
      sources: [
        { title: "example.org", url: "https://example.org/log" },
        { title: "book", url: "https://example.org/book" },
      ],
      media: [{ type: "image", url: "https://pictures.example/lamp.jpg" }],
    });
    expect(eventNamed(result, "The old keeper").summary).toBe("Kept the lamp for years.");
    expect(reported(result)).toEqual([
      "warning field.not-kept@line 4, icon",
      "warning media.alt.missing@line 4, media",
    ]);
  });

  it("takes midnight for a day, keeps other times, and knows years before our era", () => {
    expect(datesOf(importSample("simile.xml"))).toEqual([
      "-0199",
      "1871-10-01T18:30:00+02:00",
      "1880~/1900~",
      "1902-11-14/1902-11-16",
    ]);
  });

  it("is a span when it has an end, unless it is called no duration: then it is some day of it", () => {
    const result = xml(
      '<event title="A" start="1845" end="1846" />',
      '<event title="B" start="1845" end="1846" isDuration="false" />',
      '<event title="C" start="1845" latestStart="1846" />',
      '<event title="D" start="30" />',
      "<event title='E' start='1 AD'></event>",
    );
    expect(["A", "B", "C", "D", "E"].map((title) => eventNamed(result, title).date.edtf)).toEqual([
      "1845/1846",
      "[1845..1846]",
      "[1845..1846]",
      "0030",
      "0001",
    ]);
    expect(reported(result)).toEqual([]);
  });

  it("names the line of every problem, and goes on", () => {
    const result = xml(
      '<event title="A" />',
      '<event start="never" title="B" />',
      '<event start="1845" title="" />',
      '<event start="1845" end="1844" title="C" />',
      '<event start="1845" end="-65000000" title="D" link="javascript:x" />',
      '<event start="1845" title="E" image="e.png">',
      "</event>",
      '<event start="1845" title="F">',
    );
    expect(reported(result)).toEqual([
      "error event.date.missing@line 2, start",
      "error event.date.invalid@line 3, start",
      "error event.title.missing@line 4, title",
      "warning event.date.end.before-start@line 5, end",
      "warning event.date.end.invalid@line 6, end",
      "warning url.invalid@line 6, link",
      "warning media.alt.missing@line 7, media",
      "error event.invalid@line 9",
    ]);
    expect(eventsOf(result)).toHaveLength(3);
  });

  it("looks at no document type and expands no entity of the file", () => {
    const bomb = '<!DOCTYPE data [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const result = importText(`${bomb}<data><event start="2022" title="&b; &amp; &#x41;" /></data>`);
    expect(eventsOf(result)[0]?.title).toBe("&b; & A");
  });

  it("takes time in proportion to its length", () => {
    for (const part of [
      "<event",
      '<event a="',
      "<event >",
      "<!--",
      "<![CDATA[",
      "<",
      '<event start="2022" title="A" />\n',
    ]) {
      const startMs = performance.now();
      importText(`<data>\n${part.repeat(200_000 / part.length)}`);
      expect([part, performance.now() - startMs < 5_000]).toEqual([part, true]);
    }
  });
});

describe("SIMILE Timeline JSON", () => {
  it("becomes a chronicle, under long and short names", () => {
    const result = importSample("simile.json");
    expect(datesOf(result)).toEqual(["1871-10-01", "1902-11-14/1902-11-16", "[1914..1915]"]);
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      id: "en-lit",
      summary: "All is well.",
      sources: [{ url: "https://example.org/?a=1&b=2" }],
    });
    expect(reported(result)).toEqual([]);
  });

  it("is a span regardless of “isDuration”, on which programs disagree", () => {
    const result = json(
      { title: "A", start: "1845", end: "1846", isDuration: true },
      { title: "B", start: "1845", end: "1846", isDuration: false },
    );
    expect(datesOf(result)).toEqual(["1845/1846", "1845/1846"]);
  });

  it("names the path of every problem", () => {
    expect(
      reported(
        json({ title: "A", start: "2022" }, { title: "B", start: "2022-02-31" }, null as unknown as object, {
          start: "2022",
        }),
      ),
    ).toEqual([
      "error event.date.invalid@events[1].start",
      "error event.invalid@events[2]",
      "error event.title.missing@events[3].title",
    ]);
  });
});
