import { describe, expect, it } from "vitest";
import { datesOf, eventNamed, eventsOf, importSample, importText, reported } from "./import-text";

const table = (...lines: string[]) => importText(lines.join("\n"));

describe("a table of events", () => {
  it("keeps every field that a chronicle has", () => {
    const { chronicle } = importSample("table.csv");
    expect(eventNamed(importSample("table.csv"), "The lamp is lit")).toMatchObject({
      id: "lit",
      date: { edtf: "1871-10-01" },
      summary: "All is well, and calm.",
      lane: "at-sea",
      importance: 5,
      status: "confirmed",
      actors: ["first-keeper"],
      places: ["the-cape"],
      sources: [{ title: "Harbour log", url: "https://example.org/log", kind: "other" }],
      tags: ["light", "oil"],
    });
    expect(chronicle?.lanes).toEqual([
      { id: "at-sea", label: "At sea" },
      { id: "on-land", label: "On land" },
    ]);
    expect(chronicle?.actors.get("first-keeper")).toMatchObject({ name: "First Keeper", kind: "person" });
    expect([...(chronicle?.places.values() ?? [])].map(({ name }) => name)).toEqual(["The cape", "Kyiv, Ukraine"]);
    expect(chronicle?.meta.title).toBe("table");
  });

  it("is named after what stands alone in the one row above its headings, else after its file", () => {
    const titleWith = (...above: string[]) =>
      importText([...above, "Title,Date", "A,1931"].join("\n")).chronicle?.meta.title;
    const name = titleWith();
    expect(titleWith('"The library, our list",')).toBe("The library, our list");
    expect(titleWith("The library of Otter Bridge: list for the exhibition", "")).toBe(
      "The library of Otter Bridge: list for the exhibition",
    );
    for (const above of ["Exported on 2024-05-01", "https://a.example/table", "Columns:", "12", "A,B"])
      expect(titleWith(above)).toBe(name);
    expect(titleWith("The library", "Our list")).toBe(name);
  });

  it("is the same to the reader as a chronicle: frozen, in order, with existing lanes", () => {
    const { chronicle } = importSample("table.csv");
    expect(
      Object.isFrozen(chronicle) && Object.isFrozen(chronicle?.events) && Object.isFrozen(chronicle?.events[0]),
    ).toBe(true);
    expect(datesOf(importSample("table.csv"))).toEqual(["1871-10-01", "1902-11-14/1902-11-16", "1914-07"]);
  });

  it("may have Ukrainian headings and dates", () => {
    const result = importSample("table-uk.csv");
    expect(datesOf(result)).toEqual(["1871-10-01", "1902-11-14/1902-11-16", "1914-07"]);
    expect(eventNamed(result, "Запалено ліхтар")).toMatchObject({
      summary: "Усе гаразд.",
      lane: "more",
      places: ["mys"],
      sources: [{ title: "Портовий журнал", url: "https://example.org/log" }],
    });
    expect(reported(result)).toEqual([]);
  });

  it.each([
    ["date,event,source", "2022-02-24,A,Reuters"],
    ["Date;Title", "24.02.2022;A"],
    ["start_date\tcontent_text", "2022-02-24\tA"],
    ["when|what", "2022-02-24|A"],
    ["Start Date,Name", "24 Feb 2022,A"],
    ["startDate,headline", "2022-02-24,A"],
    ["Year,Month,Day,Title", "2022,2,24,A"],
    ["Year,Month,Day,Title", "2022,February,24,A"],
    ["рік,місяць,день,подія", "2022,лютий,24,A"],
    ["Start time,Title", "2022-02-24,A"],
    ["timestamp,name", "2022-02-24,A"],
    ["дата і час;подія", "24.02.2022;A"],
    ["коли,що", "24.02.2022,A"],
    ["date,description", "2022-02-24,A"],
    ["\u{FEFF}date,title", "2022-02-24,A"],
    [" DATE , TITLE ", " 2022-02-24 , A "],
    ["sep=;\ndate;title", "2022-02-24;A"],
    ["My timeline,,\n\ndate,title,", "2022-02-24,A,"],
  ])("is recognised by %j", (header, row) => {
    const result = table(header, row);
    expect(reported(result)).toEqual([]);
    expect(eventNamed(result, "A").date.edtf).toBe("2022-02-24");
  });

  it("takes the better match of two columns with one meaning, and reports the ignored one", () => {
    const result = table("date,event,title", "2022-02-24,E,T");
    expect(eventsOf(result)[0]?.title).toBe("T");
    expect(reported(result)).toEqual(["warning table.columns.unknown@row 1, column 2"]);
  });

  it("reads columns for start and end, and words for what goes on", () => {
    const result = table(
      "title,start,end",
      "A,2022-02-24,2022-03-01",
      "B,2022-02-24,present",
      "C,2022-02-24,триває",
      "D,2022-02,2022-02",
      "E,1943-07,1946",
    );
    expect(reported(result)).toEqual([]);
    expect(["A", "B", "C", "D", "E"].map((title) => eventNamed(result, title).date.edtf)).toEqual([
      "2022-02-24/2022-03-01",
      "2022-02-24/..",
      "2022-02-24/..",
      "2022-02",
      "1943-07/1946",
    ]);
  });

  it("keeps an event at its start when its end cannot be read or comes before it", () => {
    const result = table(
      "title,start,end",
      "A,2022-02-24,2022-02-31",
      "B,2022-02-24,2022-02-23",
      "C,2022-02-24/2022-02-25,2022-02-26",
      "D,2022-02-24,3/4/2022",
    );
    expect(reported(result)).toEqual([
      "warning event.date.end.invalid@row 2, column end",
      "warning event.date.end.before-start@row 3, column end",
      "warning event.date.end.invalid@row 4, column end",
      "warning event.date.end.invalid@row 5, column end",
    ]);
    expect(datesOf(result)).toEqual(["2022-02-24", "2022-02-24", "2022-02-24", "2022-02-24/2022-02-25"]);
  });

  it("takes “to” for an end next to “from” only: alone it may be a destination", () => {
    expect(datesOf(table("title,from,to", "A,2022-02-24,2022-02-26"))).toEqual(["2022-02-24/2022-02-26"]);
    const journey = table("title,date,from,to", "A,2022-02-24,Kyiv,Lviv");
    expect(datesOf(journey)).toEqual(["2022-02-24"]);
    expect(reported(journey)).toEqual(["warning table.columns.unknown@row 1, column 3"]);
  });

  it("reads a date with a time from a column that is named for the time", () => {
    const result = table("title,start time,end time", "A,2022-02-24 05:00,2022-02-24 06:00", "B,05:00,");
    expect(datesOf(result)).toEqual(["2022-02-24T05:00:00/2022-02-24T06:00:00"]);
    expect(reported(result)).toEqual(["error event.date.invalid@row 3, column start time"]);
  });

  it("reads a time from a separate column", () => {
    const ends = table(
      "title,date,start time,end time",
      "A,2022-02-24,05:00,06:30",
      "B,2022-02-25,05:00,04:00",
      "C,2022-02-26,,06:30",
    );
    expect(datesOf(ends)).toEqual([
      "2022-02-24T05:00:00/2022-02-24T06:30:00",
      "2022-02-25T05:00:00",
      "2022-02-26/2022-02-26T06:30:00",
    ]);
    expect(reported(ends)).toEqual(["warning event.date.end.before-start@row 3, column end time"]);
    const result = table("title,date,time", "A,2022-02-24,05:00", "B,24.02.2022,5 PM", "C,2022-02-24,dawn");
    expect(datesOf(result).sort()).toEqual(["2022-02-24", "2022-02-24T05:00:00", "2022-02-24T17:00:00"]);
    expect(reported(result)).toEqual(["warning field.invalid@row 4, column time"]);
    expect(result.times).toEqual({ zones: [], withoutZone: 2 });
  });

  it("reports the zones of its times, and keeps the instants", () => {
    const result = table("title,start", "A,2022-02-24T05:00:00+02:00", "B,2022-02-24T03:00:00Z", "C,2022-02-24T03:00");
    expect(result.times).toEqual({ zones: ["+02:00", "UTC"], withoutZone: 1 });
    expect(new Set(eventsOf(result).map(({ date }) => date.startMs)).size).toBe(1);
    expect(table("title,start", "A,2022-02-24").times).toBeUndefined();
  });

  it("marks dates that a column calls approximate", () => {
    const result = table(
      "name,start date,start approximate,end date,end approximate",
      "A,2022-02-24,yes,2022-03-01,no",
    );
    expect(datesOf(result)).toEqual(["2022-02-24~/2022-03-01"]);
  });

  it("derives the order of day and month from the whole column", () => {
    const dayFirst = table("title,start,end", "A,3/4/2022,", "B,24/4/2022,", "C,3/4/2022,5/4/2022");
    expect(datesOf(dayFirst)).toEqual(["2022-04-03", "2022-04-03/2022-04-05", "2022-04-24"]);
    const byTheEnd = table("title,start,end", "A,3/1/1946,3/31/1946");
    expect(datesOf(byTheEnd)).toEqual(["1946-03-01/1946-03-31"]);
  });

  it("has a question on the order if the column is ambiguous, and applies the answer", () => {
    const lines = ["title,start", "A,3/4/2022", "B,2022-05-01"];
    const result = table(...lines);
    expect(reported(result)).toEqual(["error event.date.ambiguous@row 2, column start"]);
    expect(datesOf(result)).toEqual(["2022-05-01"]);
    expect(datesOf(importText(lines.join("\n"), { dayOrder: "day-first" }))).toEqual(["2022-04-03", "2022-05-01"]);
    expect(datesOf(importText(lines.join("\n"), { dayOrder: "month-first" }))).toEqual(["2022-03-04", "2022-05-01"]);
  });

  it("goes on after a bad row, and names row, column and line of each", () => {
    const result = table(
      "title,start,importance,status,lat",
      '"A\n\nA",2022-02-24,,,',
      "B,never,,,",
      ",2022-02-24,,,",
      "C,,,,",
      "D,2022-02-25,9,rumoured,",
      "E,44616,,,",
    );
    expect(reported(result)).toEqual([
      "error event.date.invalid@row 3 (line 5), column start",
      "error event.title.missing@row 4 (line 6), column title",
      "error event.date.missing@row 5 (line 7), column start",
      "warning field.invalid@row 6 (line 8), column importance",
      "warning field.invalid@row 6 (line 8), column status",
      "error event.date.serial@row 7 (line 9), column start",
    ]);
    expect(result.problems[0]).toMatchObject({ row: 3, line: 5, column: "start", value: "never" });
    expect(eventsOf(result)).toHaveLength(2);
    expect(result.eventsInFile).toBe(6);
  });

  it("derives a missing title from the text, and reports that", () => {
    const result = table("title,start,text", ",2022-02-24,First line.", "B,2022-02-25,");
    expect(reported(result)).toEqual(["warning event.title.made@row 2, column title"]);
    expect(eventsOf(result)[0]).toMatchObject({ title: "First line." });
    const cut = table("title,start,text", `,2022-02-24,${"long ".repeat(100)}`);
    expect(String(eventsOf(cut)[0]?.title)).toHaveLength(200);
    expect(eventsOf(cut)[0]?.summary).toHaveLength(499);
  });

  it("keeps ids, titles and groups as the texts they are", () => {
    const ids = ["007", "7", "0", "null", "true", "1e3", "a/b", "a b", "A", "Ї"];
    const result = table("id,title,start,group", ...ids.map((id) => `${id},${id},2022-02-24,${id}`));
    expect(reported(result)).toEqual([]);
    expect(
      eventsOf(result)
        .map(({ title }) => title)
        .sort(),
    ).toEqual([...ids].sort());
    expect(new Set(eventsOf(result).map(({ id }) => id)).size).toBe(ids.length);
    expect(result.chronicle?.lanes).toHaveLength(ids.length);
  });

  it("makes repeated ids unique, and never takes one that comes later", () => {
    const result = table("id,title,start", "a,A,2022-02-24", "a,B,2022-02-25", "a-2,C,2022-02-26");
    expect(reported(result)).toEqual(["warning id.duplicate@row 3, column id"]);
    expect(eventNamed(result, "A").id).toBe("a");
    expect(eventNamed(result, "B").id).toBe("a-3");
    expect(eventNamed(result, "C").id).toBe("a-2");
  });

  it("puts events without a group into another lane, and creates no lanes without groups", () => {
    const some = table("title,start,group", "A,2022-02-24,G", "B,2022-02-25,");
    expect(some.chronicle?.lanes.map(({ id }) => id)).toEqual(["g", "other"]);
    expect(reported(some)).toEqual([]);
    expect(table("title,start", "A,2022-02-24").chronicle?.lanes).toHaveLength(1);
  });

  it("creates lanes for the largest groups if there are too many, and keeps the others as tags", () => {
    const rows = Array.from({ length: 120 }, (_, index) => `T${index},2022-02-24,G${index < 60 ? index : 0}`);
    const result = table("title,start,group", ...rows);
    expect(result.chronicle?.lanes).toHaveLength(40);
    expect(reported(result)).toEqual(["warning lanes.too-many@"]);
    expect(eventNamed(result, "T59")).toMatchObject({ lane: "other", tags: ["G59"] });
    expect(eventNamed(result, "T100").lane).toBe("g0");
  });

  it("finds addresses anywhere in sources", () => {
    const result = table(
      "title,start,source,url",
      "A,2022-02-24,Reuters,https://a.example/1",
      "B,2022-02-24,https://b.example/1; https://b.example/2,",
      'C,2022-02-24,"Reuters, https://c.example/1",',
      "D,2022-02-24,,https://en.wikipedia.org/wiki/Lighthouse",
      "E,2022-02-24,Just a name,",
      'F,2022-02-24,"One\nTwo",',
      "G,2022-02-24,,www.g.example",
    );
    expect(reported(result)).toEqual([]);
    const sources = (title: string) =>
      eventNamed(result, title).sources.map((source) => [source.title, source.url, source.kind]);
    expect(sources("A")).toEqual([["Reuters", "https://a.example/1", "other"]]);
    expect(sources("B")).toEqual([
      ["b.example", "https://b.example/1", "other"],
      ["b.example", "https://b.example/2", "other"],
    ]);
    expect(sources("C")).toEqual([["Reuters", "https://c.example/1", "other"]]);
    expect(sources("D")).toEqual([["en.wikipedia.org", "https://en.wikipedia.org/wiki/Lighthouse", "encyclopaedia"]]);
    expect(sources("E")).toEqual([["Just a name", undefined, "other"]]);
    expect(sources("F")).toEqual([
      ["One", undefined, "other"],
      ["Two", undefined, "other"],
    ]);
    expect(sources("G")).toEqual([["g.example", "https://www.g.example", "other"]]);
  });

  it("keeps what can be displayed or played as media, and other links as sources", () => {
    const result = table(
      "title,start,image,caption,credit,alt text",
      "A,2022-02-24,https://a.example/a.jpg,Caption,Credit,Words",
      "B,2022-02-24,https://b.example/page,Caption,,",
      "C,2022-02-24,http://c.example/c.jpg,,,",
      "D,2022-02-24,javascript:x,,,",
      "E,2022-02-24,../e.jpg,,,",
      "F,2022-02-24,pictures/f 1.jpg,,,",
      "G,2022-02-24,documents/g.pdf,,,",
      'H,2022-02-24,"data:image/gif;base64,R0lGODlhAQABAAAAACw=",,,',
      'I,2022-02-24,"data:image/png;base64,no!",,,',
    );
    expect(eventNamed(result, "A").media).toEqual([
      { type: "image", url: "https://a.example/a.jpg", alt: "Words", caption: "Caption", credit: "Credit" },
    ]);
    expect(eventNamed(result, "B")).toMatchObject({
      media: [],
      sources: [{ title: "Caption", url: "https://b.example/page" }],
    });
    expect(eventNamed(result, "C")).toMatchObject({ media: [], sources: [{ url: "http://c.example/c.jpg" }] });
    // Neither does it make up an alternative text.
    expect(eventNamed(result, "F").media).toEqual([{ type: "image", url: "pictures/f 1.jpg" }]);
    expect(eventNamed(result, "G").media).toEqual([]);
    expect(eventNamed(result, "H").media).toEqual([
      { type: "image", url: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" },
    ]);
    expect(eventNamed(result, "I").media).toEqual([]);
    expect(result.chronicle?.digest.mediaPaths).toEqual(["pictures/f 1.jpg"]);
    expect(reported(result)).toEqual([
      "warning media.insecure@row 4, column image",
      "warning url.invalid@row 5, column image",
      "warning media.relative@row 6, column image",
      "warning media.alt.missing@row 7, column image",
      "warning url.invalid@row 10, column image",
    ]);
  });

  it.each([
    "Київ.jpg",
    "café.jpg",
    "IMG (1).jpg",
    "Foto!.jpg",
    "naïve é.webp",
    "Фото «А».png",
    "scan..jpg",
    "a%20b%20(1).jpg",
    "images/100% #1?.jpg",
    "lamp.jfif",
  ])("takes the file name %s for a picture", (name) => {
    const result = table("title,start,image,alt text", `A,2022-02-24,${name},Words`);
    expect(eventNamed(result, "A").media).toEqual([{ type: "image", url: name, alt: "Words" }]);
    expect(result.problems).toEqual([]);
  });

  it.each([
    "javascript:alert(1)//Київ (1).jpg",
    "file:///home/me/Київ.jpg",
    "/home/me/Київ (1).jpg",
    "../Київ (1).jpg",
    "images/../../é!.jpg",
    "\\\\host\\share\\lamp.jpg",
    "\\images\\lamp.jpg",
    "..\\..\\lamp.jpg",
    "images\\..\\..\\lamp.jpg",
    "https:\\\\host\\lamp.jpg",
    "C:\\%2e%2e%2flamp.jpg",
    "C:lamp.jpg",
    "%2e%2e/é!.jpg",
    "%2E%2E%2Fé!.jpg",
    "images%2f..%2f..%2fé!.jpg",
    "see p. 12",
  ])("does not take %s for a picture, and says so", (text) => {
    const result = table("title,start,image", `A,2022-02-24,${text}`);
    expect(eventNamed(result, "A").media).toEqual([]);
    expect(result.problems).toMatchObject([
      { code: expect.stringMatching(/^(?:url\.invalid|media\.relative)$/), row: 2 },
    ]);
  });

  it.each([
    ["images\\back\\slash.jpg", "images/back/slash.jpg"],
    ["C:\\Users\\me\\Pictures\\lamp.png", "lamp.png"],
    ["D:/Pictures/lamp.png", "lamp.png"],
  ])("takes %s, a path of Windows, for %s", (path, url) => {
    const result = table("title,start,image,alt text", `A,2022-02-24,${path},Words`);
    expect(eventNamed(result, "A").media).toEqual([{ type: "image", url, alt: "Words" }]);
    expect(result.problems).toEqual([]);
  });

  it("leaves out a picture whose address has a user name or password in it", () => {
    const result = table(
      "title,start,image,alt text",
      "A,2022-02-24,https://me:secret@a.example/a.jpg,Words",
      "B,2022-02-24,https://me@a.example/b.jpg,Words",
      "C,2022-02-24,https://a.example/@me/c.jpg,Words",
    );
    expect(result.chronicle?.events.map(({ media, sources }) => [media.length, sources.length])).toEqual([
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(reported(result)).toEqual([
      "warning media.credentials@row 2, column image",
      "warning media.credentials@row 3, column image",
    ]);
  });

  it("lists all rows whose pictures have no alternative text or are outside the folder", () => {
    const result = table(
      "title,start,image,alt text",
      "A,2022-02-26,a.jpg,",
      "B,2022-02-24,b.jpg; c.jpg,Words",
      "C,2022-02-25,d.jpg,Words",
      "D,2022-02-24,../d.jpg,",
      "E,2022-02-24,/e.jpg,",
      "F,2022-02-24,../d.jpg,",
    );
    expect(result.problems).toMatchObject([
      { code: "media.alt.missing", where: "row 2, column image", row: 2, rows: [2, 3], value: "2: c.jpg, a.jpg" },
      { code: "media.relative", where: "row 5, column image", row: 5, rows: [5, 6, 7], value: "../d.jpg, /e.jpg" },
    ]);
    expect([...(result.tally?.warningRows ?? [])]).toEqual([2, 3, 5, 6, 7]);
    expect(result.tally?.warnings).toBe(2);
  });

  it("takes several pictures from one cell, and one with such a sign in its name", () => {
    const result = table(
      "title,start,image,alt text",
      "A,2022-02-24,a.jpg; images/b c.png | https://c.example/c.jpg,First",
      "B,2022-02-24,rock; paper.jpg,",
      "C,2022-02-24,d\\e.jpg; C:\\f.png,",
    );
    expect(eventNamed(result, "A").media).toEqual([
      { type: "image", url: "a.jpg", alt: "First" },
      { type: "image", url: "images/b c.png" },
      { type: "image", url: "https://c.example/c.jpg" },
    ]);
    expect(eventNamed(result, "B").media).toEqual([{ type: "image", url: "rock; paper.jpg" }]);
    expect(eventNamed(result, "C").media.map(({ url }) => url)).toEqual(["d/e.jpg", "f.png"]);
  });

  it("keeps a quotation with its speaker, and as a text without one", () => {
    const result = table("title,start,quote,quote author", "A,2022-02-24,Words,Somebody", "B,2022-02-25,Words,");
    expect(eventNamed(result, "A").quotes).toEqual([{ text: "Words", speaker: "Somebody" }]);
    expect(eventNamed(result, "B")).toMatchObject({ quotes: [], summary: "Words" });
  });

  it("keeps coordinates of a place, and refuses impossible ones", () => {
    const result = table("title,start,place,lat,lng", 'A,2022-02-24,Cape,"46,4",30.8', "B,2022-02-25,Bay,99,30");
    expect(result.chronicle?.places.get("cape")).toMatchObject({ lat: 46.4, lon: 30.8 });
    expect(result.chronicle?.places.get("bay")).not.toHaveProperty("lat");
    expect(reported(result)).toEqual(["warning field.invalid@row 3, column lat"]);
  });

  it("leaves markup in texts unchanged", () => {
    const result = table("title,start,text", "<b>A</b> &amp; B,2022-02-24,<script>x</script>");
    expect(eventsOf(result)[0]).toMatchObject({ title: "<b>A</b> &amp; B", summary: "<script>x</script>" });
  });

  it("reports each kind of ignored field once", () => {
    const result = table(
      "title,start,colour,class,display date,x,y",
      ...Array.from({ length: 50 }, (_, n) => `T${n},2022,red,c,then,1,2`),
    );
    expect(reported(result)).toEqual([
      "warning table.columns.unknown@row 1, column 6",
      "warning field.not-kept@row 2, column class",
      "warning field.not-kept@row 2, column display date",
    ]);
    expect(result.problems.map(({ value }) => value)).toEqual(["x, y", "class, colour", "display date"]);
  });

  it("reports rows that do not match the header, and moves no cell", () => {
    const result = table(
      "title,start,text",
      "A,2022-02-24,x,extra,more",
      "B,2022-02-25",
      "C,2022-02-26",
      "D,2022-02-27,,,",
      '"E" x,2022-02-28,y',
    );
    expect(reported(result)).toEqual([
      "warning table.row.long@row 2, column 4",
      "warning table.row.short@row 3, column text",
      "warning table.quote.stray@row 6, column title",
    ]);
    expect(result.problems[0]?.value).toBe("extra,more");
    expect(result.problems[1]?.value).toBe("row 3, row 4");
  });

  it("names an unnamed column by its number, but only if it is not empty", () => {
    expect(reported(table(",title,start", "1,A,2022-02-24"))).toEqual([
      "warning table.columns.unknown@row 2, column 1",
    ]);
    expect(reported(table(",title,start,,", ",A,2022-02-24,,"))).toEqual([]);
  });

  it("keeps the rows before an unclosed quotation mark", () => {
    const result = table("title,start", "A,2022-02-24", '"B,2022-02-25', "C,2022-02-26");
    expect(reported(result)).toEqual(["error table.quote.unclosed@row 3, column title"]);
    expect(eventsOf(result)).toHaveLength(1);
  });

  it("is refused with the reason first when nothing can be read", () => {
    expect(reported(table("title,start"))).toEqual(["error table.rows.none@row 1"]);
    expect(reported(table("title,x", "A,1"))).toEqual(["error table.column.missing@row 1, column start"]);
    expect(reported(table("start,x", "2022,1"))).toEqual(["error table.column.missing@row 1, column title"]);
    expect(table("title,x", "A,1").problems[0]?.value).toBe("title, x");
    expect(reported(table("title,start", "A,never", "B,"))).toEqual([
      "error chronicle.events.none@row 2, column start",
      "error event.date.invalid@row 2, column start",
      "error event.date.missing@row 3, column start",
    ]);
  });
});
