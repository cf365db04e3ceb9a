/** The columns of the table of a draft, and the text of each cell. Pure. */
import type { Status } from "../chronicle/chronicle";
import { type LocalizedText, pickText } from "../localized";
import { textIn } from "../edit-values";
import { type ChronicleContent, type EventContent, languagesOf } from "./content";

/** Texts that have a column for each language of the chronicle. */
const TRANSLATED = ["title", "summary", "claimedBy"] as const;
type TranslatedField = (typeof TRANSLATED)[number];
const SINGLE = [
  "date",
  "lane",
  "status",
  "importance",
  "places",
  "actors",
  "tags",
  "sourceTitle",
  "sourceUrl",
] as const;
type SingleField = (typeof SINGLE)[number];

/** Source columns are about the first source of an event. */
export type CellColumn =
  | { readonly id: string; readonly field: TranslatedField; readonly lang: string }
  | { readonly id: string; readonly field: SingleField };
export type CellField = CellColumn["field"];

const ORDER: readonly CellField[] = [
  "date",
  "title",
  "lane",
  "status",
  "importance",
  "summary",
  "places",
  "actors",
  "tags",
  "claimedBy",
  "sourceTitle",
  "sourceUrl",
];

const isTranslated = (field: CellField): field is TranslatedField => TRANSLATED.some((one) => one === field);

/** In the order of the table; translated texts are side by side, the main language first. */
export function columnsOf(languages: readonly string[]): readonly CellColumn[] {
  return ORDER.flatMap((field): CellColumn[] =>
    isTranslated(field) ? languages.map((lang) => ({ id: `${field}:${lang}`, field, lang })) : [{ id: field, field }],
  );
}

/** What the table needs to name things: the language of the user, and the names of statuses in it. */
export type CellNames = {
  readonly lang: string;
  readonly statusNames: Readonly<Record<Status, string>>;
};

/** Between several names in one cell. */
export const LIST_SEPARATOR = ";";
const joinNames = (names: readonly string[]): string => names.join(`${LIST_SEPARATOR} `);

export type CellTexts = {
  readonly textOf: (event: EventContent, column: CellColumn) => string;
  /** An entry of a list, as a cell names it: in the user's language, else in another, else by its id. */
  readonly nameOf: (list: NamedList, id: string) => string;
};

/** Lists whose entries are named in cells. */
export type NamedList = "lanes" | "places" | "actors";

/** The text of the first language that has one. @returns its language, which an edit then changes */
export function shownLanguage(text: LocalizedText | undefined, languages: readonly string[]): string {
  const [main = "en"] = languages;
  return languages.find((lang) => textIn(text, lang, languages) !== "") ?? main;
}

/** The texts of all cells of a content. Reads its lists once. */
export function cellTextsOf(content: ChronicleContent, { lang, statusNames }: CellNames): CellTexts {
  const languages = languagesOf(content);
  const shown = (text: LocalizedText) => pickText(text, lang, languages).text;
  const names: Readonly<Record<NamedList, ReadonlyMap<string, string>>> = {
    lanes: new Map(content.lanes.map(({ id, label }) => [id, shown(label)])),
    places: new Map(content.places.map(({ id, name }) => [id, shown(name)])),
    actors: new Map(content.actors.map(({ id, name }) => [id, shown(name)])),
  };
  const nameOf = (list: NamedList, id: string): string => names[list].get(id) || id;
  return {
    nameOf,
    textOf(event, column) {
      switch (column.field) {
        case "date":
          return event.date;
        case "title":
        case "summary":
        case "claimedBy":
          return textIn(event[column.field], column.lang, languages);
        case "lane":
          return event.lane === undefined ? "" : nameOf("lanes", event.lane);
        case "status":
          return event.status === undefined ? "" : statusNames[event.status];
        case "importance":
          return event.importance === undefined ? "" : String(event.importance);
        case "places":
        case "actors": {
          const { field } = column;
          return joinNames(event[field].map((id) => nameOf(field, id)));
        }
        case "tags":
          return joinNames(event.tags);
        case "sourceTitle": {
          const title = event.sources[0]?.title;
          return textIn(title, shownLanguage(title, languages), languages);
        }
        case "sourceUrl":
          return event.sources[0]?.url ?? "";
      }
    },
  };
}
