import { describe, expect, it } from "vitest";
import { hasEnd, repeatsOf } from "../../src/formats/ics/repeats";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const calendar = (...lines: string[]) =>
  importText(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n"));
const event = (...lines: string[]) => ["BEGIN:VEVENT", "SUMMARY:Event", ...lines, "END:VEVENT"];

describe("a calendar", () => {
  it("becomes a chronicle with words, place, source and zone", () => {
    const result = importSample("calendar.ics");
    expect(result.chronicle?.meta.title).toBe("The lighthouse");
    expect(eventNamed(result, "The lamp is lit, again")).toMatchObject({
      id: "lit-example-org",
      date: { edtf: "2022-10-01T18:30:00+03:00/2022-10-01T20:00:00+03:00" },
      summary: "All is well.\nThe keeper writes in the harbour log.",
      lane: "at-sea",
      tags: ["light"],
      places: ["the-cape"],
      sources: [{ title: "example.org", url: "https://example.org/log" }],
    });
    expect(result.chronicle?.places.get("the-cape")).toMatchObject({ lat: 46.4, lon: 30.8 });
    expect(result.times).toEqual({ zones: ["Europe/Kyiv"], withoutZone: 0 });
    expect(JSON.stringify(result.chronicle)).not.toContain("keeper@example.org");
    expect(reported(result)).toEqual([]);
  });

  it.each([
    ["one day, without an end", ["DTSTART;VALUE=DATE:20220224"], "2022-02-24"],
    [
      "one day, since the end is the day after",
      ["DTSTART;VALUE=DATE:20220224", "DTEND;VALUE=DATE:20220225"],
      "2022-02-24",
    ],
    ["three days", ["DTSTART;VALUE=DATE:20220224", "DTEND;VALUE=DATE:20220227"], "2022-02-24/2022-02-26"],
    [
      "days over the end of a year",
      ["DTSTART;VALUE=DATE:20211231", "DTEND;VALUE=DATE:20220102"],
      "2021-12-31/2022-01-01",
    ],
    ["one day with an end that is no end", ["DTSTART;VALUE=DATE:20220224", "DTEND;VALUE=DATE:20220224"], "2022-02-24"],
    ["a duration of days", ["DTSTART;VALUE=DATE:20220224", "DURATION:P3D"], "2022-02-24/2022-02-26"],
    ["a time in UTC", ["DTSTART:20220224T030000Z"], "2022-02-24T03:00:00Z"],
    ["a duration", ["DTSTART:20220224T030000Z", "DURATION:PT2H30M"], "2022-02-24T03:00:00Z/2022-02-24T05:30:00Z"],
    ["a time without a zone", ["DTSTART:20220224T050000"], "2022-02-24T05:00:00"],
    ["a time in a zone", ["DTSTART;TZID=Europe/Kyiv:20220224T050000"], "2022-02-24T05:00:00+02:00"],
    ["a time in a zone in summer", ['DTSTART;TZID="Europe/Kyiv":20220724T050000'], "2022-07-24T05:00:00+03:00"],
    ["the second of two equal hours", ["DTSTART;TZID=Europe/Kyiv:20221030T030000"], "2022-10-30T03:00:00+02:00"],
    [
      "a zone behind a path",
      ["DTSTART;TZID=/example.org/2022/Europe/Kyiv:20220224T050000"],
      "2022-02-24T05:00:00+02:00",
    ],
    ["a zone with an offset of seconds", ["DTSTART;TZID=Europe/Kyiv:18800101T120000"], "1880-01-01T09:57:56Z"],
  ])("knows %s", (_what, lines, edtf) => {
    const result = calendar(...event(...lines));
    expect(datesOf(result)).toEqual([edtf]);
    expect(reported(result)).toEqual([]);
  });

  it("uses the zone rules in the file if the platform does not know the zone", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Made up",
      "BEGIN:STANDARD",
      "DTSTART:16011028T040000",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      "TZOFFSETFROM:+0500",
      "TZOFFSETTO:+0400",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010325T030000",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
      "TZOFFSETFROM:+0400",
      "TZOFFSETTO:+0500",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ];
    const result = calendar(
      ...zone,
      ...event("DTSTART;TZID=Made up:20220224T050000"),
      ...event("DTSTART;TZID=Made up:20220724T050000"),
      ...event("DTSTART;TZID=Nobody's:20220801T050000"),
    );
    expect(datesOf(result)).toEqual(["2022-02-24T05:00:00+04:00", "2022-07-24T05:00:00+05:00", "2022-08-01T05:00:00"]);
    expect(result.times).toEqual({ zones: ["Made up"], withoutZone: 1 });
    expect(reported(result)).toEqual(["warning event.zone.unknown@line 27, DTSTART"]);
    expect(result.problems[0]?.value).toBe("Nobody's");
  });

  it("names line and property of every problem, and goes on", () => {
    const result = calendar(
      ...event(),
      ...event("DTSTART;VALUE=DATE:20220231"),
      ...event("DTSTART:20220224T050000Z", "DTEND:20220223T050000Z"),
      ...event("DTSTART:20220224T050000Z", "DTEND:soon"),
      ...event("DTSTART:20220224T050000Z", "DURATION:-PT1H"),
      ...event("DTSTART:20220224T050000Z", "URL:javascript:x"),
      "BEGIN:VEVENT",
      "DTSTART;VALUE=DATE:20220224",
      "END:VEVENT",
      ...event("DTSTART;VALUE=DATE:20220225", "STATUS:CANCELLED"),
      "BEGIN:VTODO",
      "SUMMARY:To do",
      "END:VTODO",
    );
    expect(reported(result)).toEqual([
      "error event.date.missing@line 4, DTSTART",
      "error event.date.invalid@line 7, DTSTART",
      "warning event.date.end.before-start@line 11, DTEND",
      "warning event.date.end.invalid@line 16, DTEND",
      "warning event.date.end.invalid@line 21, DURATION",
      "warning url.invalid@line 26, URL",
      "error event.title.missing@line 31, SUMMARY",
      "warning event.cancelled@line 34, STATUS",
      "warning field.not-kept@line 39, VTODO",
    ]);
    expect(result.problems[0]).toMatchObject({ row: 4, column: "DTSTART" });
    expect(eventsOf(result)).toHaveLength(4);
  });

  it("joins lines that are folded within a character", () => {
    const summary = new TextEncoder().encode("SUMMARY:Оборона Києва");
    const folded = [...summary.slice(0, 9), 13, 10, 32, ...summary.slice(9, 20), 10, 9, ...summary.slice(20)];
    const text = (value: string) => [...new TextEncoder().encode(value)];
    const bytes = [
      ...text("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"),
      ...folded,
      ...text("\r\nDTSTART:20220224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
    ];
    const result = importText(new Uint8Array(bytes));
    expect(eventsOf(result)[0]?.title).toBe("Оборона Києва");
    expect(reported(result)).toEqual([]);
  });

  it("reads names in any case, line ends of any kind and a mark at the beginning", () => {
    const text =
      "\u{FEFF}begin:vcalendar\nbegin:vevent\rsummary:Event\r\ndtstart;value=date:20220224\nend:vevent\nend:vcalendar";
    expect(datesOf(importText(text))).toEqual(["2022-02-24"]);
  });

  it("turns markup in descriptions into text, and its links into sources", () => {
    const result = calendar(
      ...event("DTSTART:20220224", 'DESCRIPTION:One<br>two <a href="https://a.example/x">three</a>'),
    );
    expect(eventsOf(result)[0]).toMatchObject({
      summary: "One\ntwo three",
      sources: [{ title: "three", url: "https://a.example/x" }],
    });
    const plain = calendar(...event("DTSTART:20220224", "DESCRIPTION:1 < 2 <img src=x>"));
    expect(eventsOf(plain)[0]?.summary).toBe("1 < 2 <img src=x>");
  });

  it("is refused when it is cut off within its only event, or is no calendar", () => {
    const cut = importText("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:20220224\r\nSUMM");
    expect(reported(cut)).toEqual(["error chronicle.events.none@line 3", "error event.invalid@line 3"]);
    expect(reported(importText("BEGIN:VCARD\nVERSION:4.0\nFN:Somebody\nEND:VCARD"))).toEqual([
      "error file.format.unknown@line 1",
    ]);
  });
});

describe("a repeated event", () => {
  it("is repeated according to its rule, each time with a unique id", () => {
    const result = calendar(
      ...event("UID:a", "DTSTART;VALUE=DATE:20220224", "DTEND;VALUE=DATE:20220226", "RRULE:FREQ=YEARLY;COUNT=3"),
    );
    expect(datesOf(result)).toEqual(["2022-02-24/2022-02-25", "2023-02-24/2023-02-25", "2024-02-24/2024-02-25"]);
    expect(eventsOf(result).map(({ id }) => id)).toEqual(["a", "a-2023-02-24", "a-2024-02-24"]);
    expect(reported(result)).toEqual([]);
  });

  it("keeps its time of day over a change of clocks", () => {
    const result = calendar(
      ...event("DTSTART;TZID=Europe/Kyiv:20220326T090000", "RRULE:FREQ=DAILY;UNTIL=20220328T000000Z"),
    );
    expect(datesOf(result)).toEqual(["2022-03-26T09:00:00+02:00", "2022-03-27T09:00:00+03:00"]);
  });

  it("omits exceptions, adds listed times, and is replaced by separate events", () => {
    const result = calendar(
      ...event(
        "UID:a",
        "DTSTART;VALUE=DATE:20220201",
        "RRULE:FREQ=DAILY;COUNT=4",
        "EXDATE;VALUE=DATE:20220202",
        "RDATE;VALUE=DATE:20220301",
      ),
      ...event("UID:a", "RECURRENCE-ID;VALUE=DATE:20220203", "DTSTART;VALUE=DATE:20220210"),
    );
    expect(datesOf(result)).toEqual(["2022-02-01", "2022-02-04", "2022-02-10", "2022-03-01"]);
    expect(reported(result)).toEqual([]);
  });

  it.each([
    ["FREQ=SECONDLY", "has no end"],
    ["FREQ=YEARLY", "has no end"],
    ["FREQ=HOURLY;COUNT=5", "goes by the hour"],
    ["FREQ=YEARLY;COUNT=5;BYWEEKNO=3", "goes by the week of the year"],
    ["nonsense;COUNT=5", "is none"],
    ["FREQ=DAILY;COUNT=5;INTERVAL=0", "never advances"],
  ])("whose rule %s %s is shown once, with a problem", (rule) => {
    const result = calendar(...event("DTSTART;VALUE=DATE:20220224", `RRULE:${rule}`));
    expect(eventsOf(result)).toHaveLength(1);
    expect(reported(result)).toEqual(["warning event.repeat.partial@line 4, RRULE"]);
  });

  it("is cut after 500 times, and that is reported", () => {
    const result = calendar(...event("DTSTART;VALUE=DATE:20220224", "RRULE:FREQ=DAILY;COUNT=100000"));
    expect(eventsOf(result)).toHaveLength(500);
    expect(reported(result)).toEqual(["warning event.repeat.partial@line 4, RRULE"]);
  });

  it("costs no endless search when its rule never comes true", () => {
    const startMs = performance.now();
    const never = event("DTSTART;VALUE=DATE:20220224", "RRULE:FREQ=YEARLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30");
    const result = calendar(...Array.from({ length: 50 }, () => never).flat());
    expect(performance.now() - startMs).toBeLessThan(10_000);
    expect(eventsOf(result)).toHaveLength(50);
  });
});

describe("a rule", () => {
  const days = (rule: string, first = "2022-01-31", most = 6) =>
    repeatsOf(rule, Date.parse(`${first}T00:00:00Z`), { most, budget: { days: 100_000 } })?.startsMs.map((ms) =>
      new Date(ms).toISOString().slice(0, 10),
    );

  it.each([
    ["FREQ=DAILY;INTERVAL=10;COUNT=3", ["2022-01-31", "2022-02-10", "2022-02-20"]],
    ["FREQ=WEEKLY;COUNT=3", ["2022-01-31", "2022-02-07", "2022-02-14"]],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4", ["2022-01-31", "2022-02-02", "2022-02-14", "2022-02-16"]],
    ["FREQ=MONTHLY;COUNT=3", ["2022-01-31", "2022-03-31", "2022-05-31"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["2022-01-31", "2022-02-28", "2022-03-31"]],
    ["FREQ=MONTHLY;BYDAY=-1MO;COUNT=3", ["2022-01-31", "2022-02-28", "2022-03-28"]],
    ["FREQ=MONTHLY;BYDAY=2TU;COUNT=2", ["2022-02-08", "2022-03-08"]],
    ["FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;COUNT=2", ["2022-03-13", "2023-03-12"]],
    ["FREQ=YEARLY;COUNT=2", ["2022-01-31", "2023-01-31"]],
    ["FREQ=DAILY;UNTIL=20220202", ["2022-01-31", "2022-02-01", "2022-02-02"]],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2", ["2024-02-29", "2028-02-29"]],
  ])("%s gives %j", (rule, expected) => {
    expect(days(rule)).toEqual(expected);
  });

  it("ends by a number or a day, or not at all", () => {
    expect(hasEnd("FREQ=DAILY;COUNT=3")).toBe(true);
    expect(hasEnd("UNTIL=20220101;FREQ=DAILY")).toBe(true);
    expect(hasEnd("FREQ=DAILY")).toBe(false);
  });
});
