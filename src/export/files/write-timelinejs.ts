/**
 * TimelineJS 3: its JSON (https://timeline.knightlab.com/docs/json-format.html), and its spreadsheet with the headings
 * of the template (https://timeline.knightlab.com/docs/using-spreadsheets.html).
 */
import type { ExportDocument } from "./document";
import { type Slide, type SlideDate, type SlideEra, slidesOf } from "./timelinejs-slides";
import { csvOf } from "./write-csv";

export function writeTimelineJson(document: ExportDocument): string {
  const { title, slides, eras } = slidesOf(document);
  return JSON.stringify({
    title: { text: title },
    events: slides.map(({ id, start, end, displayDate, headline, text, group, media }) => ({
      unique_id: id,
      start_date: start,
      ...(end ? { end_date: end } : {}),
      ...(displayDate === undefined ? {} : { display_date: displayDate }),
      text: { headline, text },
      ...(group === "" ? {} : { group }),
      ...(media ? { media } : {}),
      // Texts have the links that they should have.
      autolink: false,
    })),
    ...(eras.length > 0
      ? { eras: eras.map(({ start, end, headline }) => ({ start_date: start, end_date: end, text: { headline } })) }
      : {}),
  });
}

/** Case and order as in the template. */
const HEADINGS = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Type",
  "Group",
  "Background",
  "Alt Text",
] as const;
type Row = Readonly<Partial<Record<(typeof HEADINGS)[number], string>>>;

export function writeTimelineCsv(document: ExportDocument): string {
  const { title, slides, eras } = slidesOf(document);
  const rows: readonly Row[] = [
    { Headline: safeHtml(title.headline), Text: title.text, Type: "title" },
    ...slides.map(rowOf),
    ...eras.map(eraRow),
  ];
  return csvOf([HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ""))]);
}

function rowOf({ start, end, displayDate = "", headline, text, group, media }: Slide): Row {
  return {
    ...startOf(start),
    ...(end ? endOf(end) : {}),
    "Display Date": safeHtml(displayDate),
    Headline: safeHtml(headline),
    Text: safeHtml(text),
    Group: safeHtml(group),
    ...(media
      ? {
          Media: media.url,
          "Media Credit": safeHtml(media.credit),
          "Media Caption": safeHtml(media.caption),
          "Alt Text": safeHtml(media.alt),
        }
      : {}),
  };
}

const eraRow = ({ start, end, headline }: SlideEra): Row => ({
  ...startOf(start),
  ...endOf(end),
  Headline: safeHtml(headline),
  Type: "era",
});

const startOf = (date: SlideDate): Row => ({
  Year: String(date.year),
  Month: numberOf(date.month),
  Day: numberOf(date.day),
  Time: timeOf(date),
});

const endOf = (date: SlideDate): Row => ({
  "End Year": String(date.year),
  "End Month": numberOf(date.month),
  "End Day": numberOf(date.day),
  "End Time": timeOf(date),
});

const numberOf = (value: number | undefined): string => (value === undefined ? "" : String(value));

const timeOf = ({ hour, minute = 0, second }: SlideDate): string =>
  hour === undefined ? "" : [hour, minute, ...(second === undefined ? [] : [second])].map(twoDigits).join(":");

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** A cell that no spreadsheet takes for a formula. TimelineJS reads HTML, where a character may be written by its number. */
const safeHtml = (html: string): string =>
  html.replace(/^[=+\-@\t\r＝＋－＠]/, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
