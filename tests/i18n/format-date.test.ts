import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en";
import { dateFormatter, formatEventDate, spanDays, yearText } from "../../src/i18n/format-date";
import { formatPeriod } from "../../src/i18n/format-period";
import { uk } from "../../src/i18n/uk";
import { parseEventDate } from "../../src/model/dates/event-date";

function read(edtf: string) {
  const result = parseEventDate(edtf);
  if (!result.ok) throw new Error(`not a date: ${edtf}`);
  return result.date;
}

/** The platform sets thin and no-break spaces; which ones is not what is tested. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, " ").replaceAll(" – ", "–");

const inEnglish = (edtf: string) => plain(formatEventDate(read(edtf), "en", en.dates));
const inUkrainian = (edtf: string) => plain(formatEventDate(read(edtf), "uk", uk.dates));

describe("dates in words", () => {
  it.each([
    // One date
    ["2022-02-24", "24 February 2022", "24 лютого 2022 р."],
    ["2022-02", "February 2022", "лютий 2022 р."],
    ["2022", "2022", "2022 р."],
    ["2022-XX", "2022", "2022 р."],
    ["2022-02-XX", "February 2022", "лютий 2022 р."],
    ["2022-21", "spring 2022", "весна 2022 р."],
    ["2022-24", "winter 2022", "зима 2022 р."],
    ["198X", "the 1980s", "1980-ті роки"],
    ["19XX", "1900–1999", "1900–1999 рр."],
    // Clock times, whatever zone they were given in
    ["2022-02-24T03:40:00Z", "24 February 2022 at 03:40 UTC", "24 лютого 2022 р. о 03:40 UTC"],
    ["2022-02-24T05:40:00+02:00", "24 February 2022 at 03:40 UTC", "24 лютого 2022 р. о 03:40 UTC"],
    ["2022-02-24T03:40:07Z", "24 February 2022 at 03:40:07 UTC", "24 лютого 2022 р. о 03:40:07 UTC"],
    // Doubt
    ["2022-04-01~", "about 1 April 2022", "близько 1 квітня 2022 р."],
    ["2021-10~", "about October 2021", "близько жовтня 2021 р."],
    ["2021~", "about 2021", "близько 2021 р."],
    ["2022-04-01?", "1 April 2022 (uncertain)", "1 квітня 2022 р. (непевно)"],
    ["2022-04?", "April 2022 (uncertain)", "квітень 2022 р. (непевно)"],
    ["2022-04%", "about April 2022 (uncertain)", "близько квітня 2022 р. (непевно)"],
    // One unknown day
    ["[2022-05-03..2022-05-07]", "between 3 and 7 May 2022", "між 3 і 7 травня 2022 р."],
    ["[2022-04-29..2022-05-07]", "between 29 April and 7 May 2022", "між 29 квітня і 7 травня 2022 р."],
    [
      "[2021-12-30..2022-01-02]",
      "between 30 December 2021 and 2 January 2022",
      "між 30 грудня 2021 р. і 2 січня 2022 р.",
    ],
    ["[2022-05..2022-07]", "between May 2022 and July 2022", "не раніше травня 2022 р., не пізніше липня 2022 р."],
    // Spans
    ["2022-02-24/2022-02-26", "24–26 February 2022", "24–26 лютого 2022 р."],
    ["2022-02-24/2022-04-02", "24 February–2 April 2022", "24 лютого–2 квітня 2022 р."],
    ["2022-07-22/2023-07-17", "22 July 2022–17 July 2023", "22 липня 2022–17 липня 2023 рр."],
    ["2022-05/2022-09", "May–September 2022", "травень–вересень 2022 р."],
    ["2022-05/2022-05", "May 2022", "травень 2022 р."],
    ["2021-05/2022-09", "May 2021–September 2022", "травень 2021 р.–вересень 2022 р."],
    ["2021/2022", "2021–2022", "2021–2022 рр."],
    ["2021/2021", "2021", "2021 р."],
    ["2021-10~/2022-02-23", "about October 2021–23 February 2022", "близько жовтня 2021 р.–23 лютого 2022 р."],
    ["2021-10/2022-02-23", "October 2021–23 February 2022", "жовтень 2021 р.–23 лютого 2022 р."],
    [
      "2023-06-04~/2023-11~",
      "about 4 June 2023–about November 2023",
      "близько 4 червня 2023 р.–близько листопада 2023 р.",
    ],
    ["198X/199X", "the 1980s–the 1990s", "1980-ті роки–1990-ті роки"],
    ["2021-23/2022-21", "autumn 2021–spring 2022", "осінь 2021 р.–весна 2022 р."],
    [
      "2022-02-24T03:40:00Z/2022-02-24T05:00:00Z",
      "24 February 2022, 03:40–05:00 UTC",
      "24 лютого 2022 р., 03:40–05:00 UTC",
    ],
    // Open and unknown ends
    ["2022-02-24/..", "since 24 February 2022", "від 24 лютого 2022 р."],
    ["2022-02/..", "since February 2022", "від лютого 2022 р."],
    ["2022-21/..", "since spring 2022", "від весни 2022 р."],
    ["198X/..", "since the 1980s", "від 1980-х років"],
    ["2022-02-24/", "from 24 February 2022, end unknown", "від 24 лютого 2022 р., кінець невідомий"],
    ["../2022-02", "until February 2022", "до лютого 2022 р."],
    ["/2022-02-24", "until 24 February 2022, start unknown", "до 24 лютого 2022 р., початок невідомий"],
    // Before our era, and the first century of it
    ["-0044-03-15", "15 March 45 BC", "15 березня 45 р. до н. е."],
    ["0000", "1 BC", "1 до н. е."],
    ["-0099~", "about 100 BC", "близько 100 до н. е."],
    ["004X", "40–49 AD", "40–49 рр. н. е."],
    ["-0099/-0043", "100–44 BC", "100–44 рр. до н. е."],
    ["-0449-22", "summer 450 BC", "літо 450 до н. е."],
    ["-0449-05/-0448-06", "May 450–June 449 BC", "травень 450 р. до н. е.–червень 449 р. до н. е."],
    ["-0043/0014", "44 BC–14 AD", "44 р. до н. е.–14 р. н. е."],
    ["Y-134999", "135000 BC", "135000 до н. е."],
    ["Y-135000/Y135000", "135001 BC–135000 AD", "135001 р. до н. е.–135000 р. н. е."],
    ["0079-08-24", "24 August 79 AD", "24 серпня 79 р. н. е."],
    ["1066-10-14", "14 October 1066", "14 жовтня 1066 р."],
  ])("%s", (edtf, english, ukrainian) => {
    expect(inEnglish(edtf)).toBe(english);
    expect(inUkrainian(edtf)).toBe(ukrainian);
  });

  it("has a short style", () => {
    expect(plain(formatEventDate(read("2022-02-24"), "en", en.dates, "short"))).toBe("24 Feb 2022");
    expect(plain(formatEventDate(read("2022-02~"), "en", en.dates, "short"))).toBe("about Feb 2022");
    expect(plain(formatEventDate(read("2022-02-24"), "uk", uk.dates, "short"))).toBe("24 лют. 2022 р.");
    expect(plain(formatEventDate(read("2022-02~"), "uk", uk.dates, "short"))).toBe("близько лют. 2022 р.");
  });
});

describe("a formatter of dates", () => {
  const year = { year: "numeric" } as const;
  const at = (text: string) => read(text).startMs;
  it.each([
    ["-0449", "450 BC", "450 до н. е."],
    ["0000", "1 BC", "1 до н. е."],
    ["0001", "1 AD", "1 н. е."],
    ["0099", "99 AD", "99 н. е."],
    ["0100", "100", "100"],
    ["2022", "2022", "2022"],
    ["Y12000", "12000", "12000"],
  ])("names the era of %s wherever a year needs one", (edtf, english, ukrainian) => {
    expect(plain(yearText(at(edtf), "en"))).toBe(english);
    expect(plain(yearText(at(edtf), "uk"))).toBe(ukrainian);
    expect(plain(dateFormatter("en", year).format(at(edtf)))).toBe(english);
  });

  it("names it in parts and of both ends of a period", () => {
    const parts = dateFormatter("en", { month: "long", ...year }).formatToParts(at("-0449-03"));
    expect(parts.map(({ value }) => value).join("")).toBe("March 450 BC");
    expect(plain(formatPeriod({ start: at("-0499"), end: at("-0449") }, "en"))).toBe("500–451 BC");
    expect(plain(formatPeriod({ start: at("-0449"), end: at("2022") }, "uk"))).toBe("450 до н. е.–2021 н. е.");
    expect(plain(formatPeriod({ start: at("-0449"), end: at("-0448") }, "en"))).toBe("Jan–Dec 450 BC");
  });
});

describe("Ukrainian dates", () => {
  it.each([
    ["2022-02-24", "24_лютого 2022"],
    ["2022-02-24/2022-03-03", "24_лютого"],
    ["2022-02-24/2022-03-03", "3_березня 2022"],
    ["[2022-05-03..2022-05-07]", "між 3 і_7_травня 2022"],
    ["2022-02-24T03:40:00Z", "о_03:40"],
  ])("%s: keep “%s” on one line", (edtf, expected) => {
    expect(formatEventDate(read(edtf), "uk", uk.dates).replaceAll("\u00a0", "_")).toContain(expected);
  });
});

describe("the days of a span", () => {
  it.each([
    ["2022-07-22/2023-07-17", 361],
    ["2022-02-24/2022-02-24", 1],
    ["2022-02-24", undefined],
    ["2022-02/2022-03", undefined],
    ["2022-02-24/..", undefined],
    ["2022-02-24~/2022-03-01", undefined],
    ["2022-02-24/2022-03-01?", undefined],
  ])("%s: %s", (edtf, days) => {
    expect(spanDays(read(edtf))).toBe(days);
  });

  it("counts in words", () => {
    expect([1, 2, 361].map(en.dates.days)).toEqual(["1 day", "2 days", "361 days"]);
    expect([1, 2, 5, 11, 21, 361].map(uk.dates.days)).toEqual([
      "1 день",
      "2 дні",
      "5 днів",
      "11 днів",
      "21 день",
      "361 день",
    ]);
  });
});
