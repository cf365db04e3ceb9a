/**
 * Names of months and weekdays in the supported languages: full, inflected and short. They come from the locale data of
 * `Intl`, requested by language, so the language of the machine does not matter.
 */
import { distance } from "../texts/edit-distance";

/** Dates in words are matched against all of these at once, since a file does not declare its language. */
export const DATE_LANGUAGES = ["en", "uk", "ru", "de", "fr", "es", "pl", "it", "pt", "nl"] as const;

/**
 * Forms that `Intl` does not have, or has only in some versions: other abbreviations and spellings, cases after "in".
 */
const MORE_MONTHS: readonly string[] = [
  "jänner jän ene genn stycz січ янв січні январе styczniu",
  "feber febr fév fev лют фев февр лютому феврале lutym",
  "mrt mär märz mrz maa бер берез мар березні марте marcu",
  "avr квіт кві апр квітні апреле kwietniu kwiec",
  "magg трав тра травні мае maju",
  "giu czerw черв чер июн червні июне czerwcu",
  "juil lug лип июл липні июле lipcu",
  "aoû серп сер авг серпні августе sierpniu sierp",
  "sept sep setiembre sett вер верес сен сент вересні сентябре wrześniu wrzes",
  "okt oct ott жовт жов окт жовтні октябре październiku pazdz",
  "nov лист листоп лис ноя нояб листопаді ноябре listopadzie listop",
  "dec déc dez dic груд гру дек грудні декабре grudniu grudz",
];
/** Starts with Monday. */
const MORE_WEEKDAYS: readonly string[] = [
  "segunda понеділка",
  "tue tues terça вівторка",
  "wed weds quarta середу среду",
  "thu thur thurs quinta четверга",
  "sexta пятниця пятницю пятницу",
  "sonnabend суботу субботу",
  "неділю niedzielę",
];

const CALENDAR = "u-ca-gregory-nu-latn";
/** A Monday. */
const MONDAY = Date.UTC(2022, 1, 7);
const DAY_MS = 86_400_000;

/** Lower case, without accents, apostrophes and an abbreviation's full stop: "Févr." becomes "fevr". */
export function foldWord(word: string): string {
  return foldText(word).replace(/\.+$/, "");
}

/** Folds a whole text in the same way, but keeps full stops. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}’ʼ'`´]+/gu, "")
    .toLowerCase();
}

/**
 * The month named by a word in any of `DATE_LANGUAGES`, in any letter case or grammatical case, with or without
 * accents.
 * @returns 1 to 12
 */
export const monthOf = (word: string): number | undefined => (months ??= monthsByName()).get(foldWord(word));

/**
 * The month that a word with a typing mistake means.
 * @param key  folded by `foldWord`
 * @returns its name, folded; `undefined` if none or several months are near
 */
export function nearMonth(key: string): string | undefined {
  const near = [...(months ??= monthsByName())].filter(
    ([name]) => name.length >= 4 && name[0] === key[0] && distance(key, name, 1) !== undefined,
  );
  return new Set(near.map(([, month]) => month)).size === 1 ? near[0]?.[0] : undefined;
}

/** The weekdays that a word may name, 1 (Monday) to 7: "sab" and "sáb." are Saturday. */
export const weekdaysOf = (word: string): ReadonlySet<number> | undefined =>
  (weekdays ??= weekdaysByName()).get(foldWord(word));

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlyMap<string, ReadonlySet<number>> | undefined;

function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, month: number) => {
    const key = foldWord(name);
    // A name with different meanings in two languages is skipped.
    if (/^\p{L}{3,}$/u.test(key) && !found.has(key)) found.set(key, month);
  };
  for (const [index, names] of MORE_MONTHS.entries()) for (const name of names.split(" ")) add(name, index + 1);
  for (let month = 1; month <= 12; month += 1) {
    for (const name of namesOf("month", Date.UTC(2022, month - 1, 15))) add(name, month);
  }
  return found;
}

function weekdaysByName(): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [index, more] of MORE_WEEKDAYS.entries()) {
    for (const name of [...more.split(" "), ...namesOf("weekday", MONDAY + index * DAY_MS)]) {
      const key = foldWord(name);
      found.set(key, (found.get(key) ?? new Set()).add(index + 1));
    }
  }
  return found;
}

/** Names of one month or weekday in all languages. Next to a day, Slavic languages put the month in the genitive. */
function namesOf(part: "month" | "weekday", ms: number): readonly string[] {
  // `Intl` would fall back to the language of the machine for an unsupported one.
  const known = Intl.DateTimeFormat.supportedLocalesOf([...DATE_LANGUAGES], { localeMatcher: "lookup" });
  return known.flatMap((language) =>
    (["long", "short"] as const).flatMap((width) =>
      formatsOf(part, width, language).map(
        (format) => format.formatToParts(ms).find(({ type }) => type === part)?.value ?? "",
      ),
    ),
  );
}

const formats = new Map<string, readonly Intl.DateTimeFormat[]>();

function formatsOf(part: "month" | "weekday", width: "long" | "short", language: string) {
  const key = `${part} ${width} ${language}`;
  let made = formats.get(key);
  if (!made) {
    const make = (fields: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(`${language}-${CALENDAR}`, { [part]: width, timeZone: "UTC", ...fields });
    made = [make({}), make(part === "month" ? { day: "numeric" } : { day: "numeric", month: "long" })];
    formats.set(key, made);
  }
  return made;
}
