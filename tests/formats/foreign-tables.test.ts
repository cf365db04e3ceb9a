/** Tables with headings that are not known, mapped by hand: what the import dialog does with its selects. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ColumnChoice } from "../../src/formats/assumptions";
import { datesOf, eventsOf, importText } from "./import-text";

type Case = {
  readonly file: string;
  readonly columns: ColumnChoice;
  readonly dates: readonly string[];
  readonly titles: readonly string[];
  readonly lanes: readonly string[];
};

const CASES: readonly Case[] = [
  {
    file: "de-gemeinde.csv",
    columns: { title: "Was geschah", start: "Wann", group: "Rubrik", place: "Wo", sourceTitle: "Beleg" },
    dates: ["1931-05-12", "1945-06-03"],
    titles: ["Die Brücke wird eröffnet", "Der Markt brennt"],
    lanes: ["Verkehr", "Unglücke"],
  },
  {
    file: "fr-lycee.tsv",
    columns: { startDay: 0, startMonth: 1, startYear: 2, title: "Intitulé", summary: "Récit", people: "Personnage" },
    dates: ["1789-07-14", "1789-08-26"],
    titles: ["Prise de la Bastille", "Déclaration des droits"],
    lanes: [],
  },
  {
    file: "es-museo.csv",
    columns: { title: "Suceso", start: "Comienzo", end: "Final", group: "Sala", media: "Imagen" },
    dates: ["1923-05-01", "1936-07-18/1939-04-01"],
    titles: ["Apertura del museo", "Cierre por obras"],
    lanes: ["Historia"],
  },
  {
    file: "pl-biblioteka.csv",
    columns: { startYear: "Rok", title: "Zdarzenie", summary: "Opis", group: "Dział", sourceUrl: "Link" },
    dates: ["1805", "1921"],
    titles: ["Założenie biblioteki", "Nowy budynek"],
    lanes: ["Książki", "Budynki"],
  },
  {
    file: "it-scuola.csv",
    columns: { title: "Cosa", start: "Data", startTime: "Ora", place: "Luogo", status: "Fiducia" },
    dates: ["2021-09-13T08:30:00", "2021-10-02"],
    titles: ["Prima lezione", "Gita"],
    lanes: [],
  },
  {
    file: "uk-hromada.csv",
    columns: { start: 0, title: "Що сталося", group: "Розділ", actors: "Хто", sourceTitle: "Звідки відомо" },
    dates: ["2022-02-24", "2022-04-02"],
    titles: ["Початок вторгнення", "Визволення селища"],
    lanes: ["Оборона"],
  },
  {
    file: "pt-jornal.csv",
    columns: { start: "Dia do facto", title: "Manchete", group: "Editoria", sourceTitle: "Fonte" },
    dates: ["1974-04-25", "1985-06-12"],
    titles: ["Revolução dos Cravos", "Adesão à CEE"],
    lanes: ["Política", "Europa"],
  },
  {
    file: "nl-vereniging.csv",
    columns: { title: "Wat", start: "Begin op", end: "Tot en met op", tags: "Trefwoorden" },
    dates: ["1901-03-01", "1950-01-01/1951-06-30"],
    titles: ["Oprichting", "Verbouwing"],
    lanes: [],
  },
  {
    file: "en-log.csv",
    columns: { start: 0, title: 1, group: 2, summary: 3 },
    dates: ["1931-05-12", "1945-06-03"],
    titles: ["Bridge opens", "Market burns"],
    lanes: ["Transport", "Accidents"],
  },
  {
    file: "ru-arhiv.csv",
    columns: { startYear: 0, startMonth: 1, startDay: 2, title: "Содержание дела", ignored: "Фонд" },
    dates: ["1920-03-14", "1921-11-02"],
    titles: ["Открыта школа", "Построен мост"],
    lanes: [],
  },
];

describe("a foreign table with columns chosen by hand", () => {
  it.each(CASES)("$file", ({ file, columns, dates, titles, lanes }) => {
    const result = importText(readFileSync(`tests/fixtures/formats/foreign/${file}`), { name: file, columns });
    expect(result.problems.filter(({ code }) => code !== "media.alt.missing")).toEqual([]);
    expect(datesOf(result)).toEqual(dates);
    expect(eventsOf(result).map(({ title }) => title)).toEqual(titles);
    expect((lanes.length > 0 ? (result.chronicle?.lanes ?? []) : []).map(({ label }) => label)).toEqual(lanes);
  });
});

describe("a choice of columns", () => {
  const TABLE = "Date,Year,Month,Title,Note,Extra\n2001-02-03,1999,5,A,text,more\n";

  it("puts a date together from columns instead of the one that is named so", () => {
    expect(datesOf(importText(TABLE, { columns: { startYear: "Year", startMonth: "Month" } }))).toEqual(["1999-05"]);
    expect(datesOf(importText(TABLE, { columns: { start: "Date" } }))).toEqual(["2001-02-03"]);
  });

  it("joins several columns into one text, and leaves others out without a remark", () => {
    const result = importText(TABLE, { columns: { summary: ["Note", "Extra"], ignored: ["Year", "Month"] } });
    expect(eventsOf(result)[0]?.summary).toBe("text\n\nmore");
    expect(result.problems).toEqual([]);
  });

  it("reports headings that the table does not have, and ignores such numbers", () => {
    const result = importText(TABLE, { columns: { place: "Nowhere", tags: [99, -5], people: "constructor" } });
    expect(datesOf(result)).toEqual(["2001-02-03"]);
    expect(result.problems.filter(({ code }) => code === "table.column.unknown").map(({ value }) => value)).toEqual([
      "Nowhere",
      "constructor",
    ]);
  });
});
