import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const json = (value: object) => importText(JSON.stringify(value));
const slide = (more: object = {}) => ({
  start_date: { year: 2022, month: 2, day: 24 },
  text: { headline: "Event", text: "Text" },
  ...more,
});

describe("TimelineJS JSON", () => {
  it("becomes a chronicle with title, eras, lanes and plain texts", () => {
    const { chronicle, times } = importSample("timelinejs.json");
    expect(chronicle?.meta).toMatchObject({ title: "The lighthouse", description: "A century on the cape." });
    expect(chronicle?.eras).toMatchObject([{ label: "Oil lamps", date: { edtf: "1870/1914-07" } }]);
    expect(chronicle?.lanes.map(({ label }) => label)).toEqual(["At sea", { en: "Other", uk: "Інше" }]);
    expect(chronicle?.eventsById.get("lit")).toMatchObject({
      date: { edtf: "1871-10-01T18:30:00" },
      title: "The lamp is lit",
      summary: "The first keeper writes in the harbour log.\n\nAll is well & calm.",
      media: [
        {
          type: "image",
          url: "https://pictures.example/lamp.jpg",
          alt: "A brass lamp behind glass",
          caption: "The lamp\nin its room",
          credit: "A. Photographer",
        },
      ],
      sources: [
        { title: "harbour log", url: "https://example.org/log" },
        { title: "A. Photographer", url: "https://example.org/photographer" },
      ],
    });
    expect(times).toEqual({ zones: [], withoutZone: 1 });
  });

  it("takes empty texts for absent ones, and addresses without a scheme for https", () => {
    expect(eventNamed(importSample("timelinejs.json"), "The storm")).toMatchObject({
      date: { edtf: "1902-11-14/1902-11" },
      lane: "other",
      sources: [{ title: "en.wikipedia.org", url: "https://en.wikipedia.org/wiki/Storm", kind: "encyclopaedia" }],
    });
  });

  it("counts years before our era as historians do: -280 is 280 BCE", () => {
    expect(eventNamed(importSample("timelinejs.json"), "An older lighthouse").date.edtf).toBe("-0279");
  });

  it("omits backgrounds, thumbnails and dates in words, and reports that once", () => {
    const result = json({
      events: [
        slide({ background: { url: "https://a.example/b.jpg" } }),
        slide({ display_date: "then", background: { color: "red;}</style>" } }),
        slide({
          start_date: { year: 2022, display_date: "then" },
          media: { url: "https://a.example/a.jpg", thumbnail: "t.jpg" },
        }),
        slide({ background: { url: "", color: "" }, display_date: "", autolink: true }),
      ],
    });
    expect(reported(result)).toEqual([
      "warning field.not-kept@events[0].background",
      "warning field.not-kept@events[1].display_date",
      "warning media.alt.missing@events[2].media",
    ]);
    expect(result.problems[0]?.value).toBe("background, media.thumbnail");
  });

  it("runs and keeps nothing of its markup", () => {
    const result = json({
      events: [
        slide({
          text: {
            headline: "<b>Bold</b> <img src=x onerror=x()>",
            text: '<p>Para <a href="javascript:x()">a</a></p><script>x()</script>',
          },
          media: { url: '<iframe src="https://a.example/embed" onload="x()"></iframe>', caption: "<i>Caption</i>" },
        }),
      ],
    });
    expect(eventsOf(result)[0]).toMatchObject({
      title: "Bold",
      summary: "Para a",
      sources: [{ title: "Caption", url: "https://a.example/embed" }],
      media: [],
    });
    expect(reported(result)).toEqual([]);
  });

  it("keeps a quotation in place of a picture as a text", () => {
    const result = json({
      events: [slide({ media: { url: "<blockquote>Quoted words</blockquote>", credit: "Somebody" } })],
    });
    expect(eventsOf(result)[0]?.summary).toBe("Text\n\nQuoted words\n\nSomebody");
    expect(reported(result)).toEqual([]);
  });

  it("names an event by its text or caption when it has no headline", () => {
    const result = json({
      events: [
        slide({ text: { text: "<p>First line.</p><p>Second.</p>" } }),
        slide({ text: {}, media: { url: "https://a.example/a.jpg", caption: "A caption" } }),
        slide({ text: { headline: "<br>" } }),
      ],
    });
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["First line.", "A caption"]);
    expect(reported(result)).toEqual([
      "warning media.alt.missing@events[1].media",
      "error event.title.missing@events[2].text.headline",
    ]);
  });

  it("reports the wrong field of each bad date, and continues", () => {
    const result = json({
      events: [
        { text: { headline: "No date" } },
        slide({ start_date: { year: 2022, month: 13, day: 1 } }),
        slide({ start_date: { year: 2022, month: 2, day: 31 } }),
        slide({ start_date: { year: 2022, month: 2, day: 24, hour: 25 } }),
        slide({ start_date: { year: "MMXXII" } }),
        slide({ start_date: { month: 2 } }),
        slide({ start_date: { year: {} } }),
        slide({ start_date: "2022" }),
        slide({ start_date: { year: -65_000_000 } }),
        slide({ end_date: { year: 2022, month: 2, day: 31 } }),
        slide({ end_date: { year: 2021 } }),
        slide({ end_date: { year: "" } }),
        slide({ start_date: { year: " 2022 ", month: "02", day: "24" } }),
        "no event",
      ],
    });
    expect(reported(result)).toEqual([
      "error event.date.missing@events[0].start_date",
      "error event.date.invalid@events[1].start_date.month",
      "error event.date.invalid@events[2].start_date.day",
      "error event.date.invalid@events[3].start_date.hour",
      "error event.date.invalid@events[4].start_date.year",
      "error event.date.invalid@events[5].start_date.year",
      "error event.date.invalid@events[6].start_date.year",
      "error event.date.invalid@events[7].start_date",
      "error event.date.out-of-range@events[8].start_date.year",
      "warning event.date.end.invalid@events[9].end_date.day",
      "warning event.date.end.before-start@events[10].end_date.year",
      "error event.invalid@events[13]",
    ]);
    expect(datesOf(result)).toEqual(["2022-02-24", "2022-02-24", "2022-02-24", "2022-02-24"]);
    expect(result.eventsInFile).toBe(14);
  });

  it("reports unreadable eras, after the events", () => {
    const result = json({
      events: [slide()],
      eras: [
        { start_date: { year: 650 }, end_date: { year: 700 }, text: { headline: "Later" } },
        { start_date: { year: 600 }, end_date: { year: 650 }, text: { headline: "Earlier" } },
        { start_date: { year: 600 }, text: { headline: "Without end" } },
        { start_date: { year: 700 }, end_date: { year: 600 }, text: { headline: "Reversed" } },
        { start_date: { year: 600 }, end_date: { year: 650, month: 13 }, text: { headline: "No month" } },
        { start_date: { year: 600 }, end_date: { year: 700 } },
        null,
      ],
    });
    expect(result.chronicle?.eras.map(({ label }) => label)).toEqual(["Earlier", "Later"]);
    expect(reported(result)).toEqual([
      "error era.date.invalid@eras[2].end_date",
      "error era.date.invalid@eras[3].end_date",
      "error era.date.invalid@eras[4].end_date.month",
      "error era.invalid@eras[5].text.headline",
      "error era.invalid@eras[6]",
    ]);
  });

  it("gives two slides of one id two ids, and slides without one the words of their headline", () => {
    const result = json({ events: [slide({ unique_id: "x" }), slide({ unique_id: "x" }), slide({ unique_id: "" })] });
    expect(eventsOf(result).map(({ id }) => id)).toEqual(["x", "x-2", "event"]);
    expect(reported(result)).toEqual(["warning id.duplicate@events[1].unique_id"]);
  });

  it("is rejected if it contains no event", () => {
    expect(reported(json({ title: { text: { headline: "Only a title" } }, events: [] }))).toEqual([
      "error chronicle.events.none@",
    ]);
  });

  it("is read out of a callback, which is never run", () => {
    const inner = JSON.stringify({ events: [slide()] });
    for (const text of [`storyjs_jsonp_data = ${inner};`, `callback(${inner})`]) {
      expect(eventsOf(importText(text))).toHaveLength(1);
    }
    const broken = importText("storyjs_jsonp_data = {\n  broken\n};");
    expect(reported(broken)).toEqual(["error json.syntax@line 2, column 3"]);
  });
});

describe("TimelineJS 1 and 2 JSON", () => {
  it("becomes a chronicle", () => {
    const result = importSample("timelinejs-old.json");
    expect(result.chronicle?.meta).toMatchObject({ title: "The lighthouse", description: "A century on the cape." });
    expect(result.chronicle?.eras).toMatchObject([{ label: "Oil lamps", date: { edtf: "1870/1914" } }]);
    expect(datesOf(result)).toEqual(["1871-10-01T18:30:00", "1902-11/1903"]);
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      lane: "at-sea",
      summary: "All is well.",
      media: [{ type: "video", url: "https://youtu.be/abcdefghijk", credit: "A. Filmmaker" }],
    });
    expect(reported(result)).toEqual(["warning media.alt.missing@timeline.date[0].media"]);
  });

  it("names the unreadable date", () => {
    const date = [
      { startDate: "2022,2,31", headline: "A" },
      { startDate: "", headline: "B" },
      { startDate: "2022,2,24", endDate: "never", headline: "C" },
      { startDate: "-44,3,15", headline: "D" },
      { startDate: "2022-02-25", headline: "E" },
    ];
    const result = json({ timeline: { headline: "Old", type: "default", date } });
    expect(reported(result)).toEqual([
      "error event.date.invalid@timeline.date[0].startDate",
      "error event.date.missing@timeline.date[1].startDate",
      "warning event.date.end.invalid@timeline.date[2].endDate",
    ]);
    expect(datesOf(result)).toEqual(["-0043-03-15", "2022-02-24", "2022-02-25"]);
  });
});

describe("the TimelineJS spreadsheet", () => {
  const HEADER =
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background";
  const sheet = (...rows: string[]) => importText([HEADER, ...rows].join("\r\n"));

  it("becomes the same chronicle as the JSON does", () => {
    const result = importSample("timelinejs-sheet.csv");
    expect(result.chronicle?.meta).toMatchObject({ title: "The lighthouse", description: "A century on the cape." });
    expect(result.chronicle?.eras).toMatchObject([{ label: "Oil lamps", date: { edtf: "1870/1914-07" } }]);
    expect(eventNamed(result, "The lamp is lit")).toMatchObject({
      date: { edtf: "1871-10-01T18:30:00" },
      summary: 'All is "well" & calm.',
      lane: "at-sea",
      media: [{ type: "image", alt: "A brass lamp", caption: "The lamp", credit: "A. Photographer" }],
    });
    expect(eventNamed(result, "The storm")).toMatchObject({
      date: { edtf: "1902-11-14/1902-11-16" },
      summary: "Three ships\nseek shelter.",
    });
    expect(reported(result)).toEqual(["warning field.not-kept@row 4, column Display Date"]);
    expect(result.eventsInFile).toBe(2);
  });

  it("of the first kind has one column for a date, with the month before the day", () => {
    const result = importSample("timelinejs-sheet-old.csv");
    expect(result.chronicle?.meta.title).toBe("The lighthouse");
    expect(datesOf(result)).toEqual(["1871-10-01T18:30:00", "1902-11/1903-01-05"]);
    expect(eventNamed(result, "The lamp is lit").lane).toBe("at-sea");
  });

  it("names row and column of every bad date", () => {
    const result = sheet(
      "2022,Marchember,1,,,,,,,A,,,,,,,,",
      "2022,2,31,,,,,,,B,,,,,,,,",
      "2022,2,24,25:00,,,,,,C,,,,,,,,",
      ",,,14:30,,,,,,D,,,,,,,,",
      ",,,,,,,,,E,,,,,,,,",
      "2022,2,24,,,3,,,,F,,,,,,,,",
      "2022,2,24,,2021,,,,,G,,,,,,,,",
      "2022,2,24,,,,,,,,,,,,,,,",
      "2022,2,24,,,,,,,H,,,,,,,,",
      ",,,,,,,,,,,,,,,,,",
    );
    expect(reported(result)).toEqual([
      "error event.date.invalid@row 2, column Month",
      "error event.date.invalid@row 3, column Day",
      "error event.date.invalid@row 4, column Time",
      "error event.date.invalid@row 5, column Year",
      "error event.date.missing@row 6, column Year",
      "warning event.date.end.invalid@row 7, column End Year",
      "warning event.date.end.before-start@row 8, column End Year",
      "error event.title.missing@row 9, column Headline",
    ]);
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["F", "G", "H"]);
  });

  it("has one title; a second becomes an event, and eras need both ends", () => {
    const result = sheet(
      ",,,,,,,,,Title,,,,,,title,,",
      "2021,,,,,,,,,Second,,,,,,title,,",
      "2020,,,,,,,,,Era,,,,,,era,,",
      "2022,,,,,,,,,A,,,,,,whatever,,",
    );
    expect(result.chronicle?.meta.title).toBe("Title");
    expect(eventsOf(result).map(({ title }) => title)).toEqual(["Second", "A"]);
    expect(reported(result)).toEqual([
      "warning title.second@row 3, column Type",
      "error era.date.invalid@row 4, column End Year",
    ]);
  });

  it("is rejected if it has only a title and no event", () => {
    expect(reported(sheet(",,,,,,,,,Title,,,,,,title,,"))).toEqual(["error chronicle.events.none@"]);
  });

  it("gives the same events as JSON of the same content, and as JSON of the first kind", () => {
    const text = "<p>All is <b>well</b>.</p>";
    const table = sheet(
      `1871,10,1,,1872,2,,,,The lamp is lit,"${text}",https://a.example/a.jpg,Credit,Caption,,,At sea,`,
    );
    const slides = json({
      events: [
        {
          start_date: { year: "1871", month: "10", day: "1" },
          end_date: { year: "1872", month: "2", day: "" },
          text: { headline: "The lamp is lit", text },
          media: { url: "https://a.example/a.jpg", credit: "Credit", caption: "Caption", thumbnail: "" },
          group: "At sea",
        },
      ],
    });
    const asset = { media: "https://a.example/a.jpg", credit: "Credit", caption: "Caption" };
    const date = [
      { startDate: "1871,10,1", endDate: "1872,2", headline: "The lamp is lit", text, tag: "At sea", asset },
    ];
    const old = json({ timeline: { headline: "", type: "default", date } });
    expect(eventsOf(slides)).toEqual(eventsOf(table));
    expect(eventsOf(old)).toEqual(eventsOf(table));
    expect([table, slides, old].flatMap(reported)).toEqual([
      "warning media.alt.missing@row 2, column Media",
      "warning media.alt.missing@events[0].media",
      "warning media.alt.missing@timeline.date[0].media",
    ]);
  });
});
