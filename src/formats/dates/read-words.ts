/** Dates in words: 24 February 2022, 1er février 2022, весна 2022, Q1 2022, 1990s, XIX ст., early 19th century. */
import { FILLERS, wordsFor } from "./date-words";
import { monthOf, weekdaysOf } from "./month-names";
import type { Coarse, Era, PartOf, PartialDate } from "./partial-date";

/** No date has more words. */
const MAX_WORDS = 12;
/** 24, 24., 1st, 1er, 1º, 24-го, 19te, 2022р. */
const NUMBER =
  /^(\d{1,6})(?:(\.|°)|[-.]?(st|nd|rd|th|er|re|eme|ieme|e|o|a|os|as|ste|de|te|ten|ter|го|ого|е|ое|ше|ша|га|та|тя|ге|ми|ти|ме|те|а|я|и|ий|ой|му)|-?(?:рр?|гг?|r)\.?)?\.?$/u;
const ROMAN = /^([ivxlc]{1,7})(?:-?(?:e|eme|er|re|го|е|и|й|а|я))?\.?$/u;
/** 1990s, 1990-ті, 1990er */
const DECADE = /^(\d{1,3}0)-?(s|ies|ті|тих|ти|х|е|ые|ых|ми|er|ern|es|tych|te)\.?$/u;
/** "années 1990", "lata 1990": several years, not a single one. */
const YEARS = new Set("annees anos anni lata latach jaren decada decadas decade decades decennio decennia".split(" "));
/** "Q1", "2022Q1", "T1" in French, "H1" */
const SHORT_PART = /^(?:(\d{4})-?)?([qthkк])([1-4])$/u;

/** Before a year these mean until, after or since: "do 1500" in Polish, "na 1500" in Dutch, "da" in Italian. */
const BOUNDS = /^(?:do|na|da) \d/;

type Count = {
  readonly number: number;
  readonly digits: number;
  readonly isOrdinal: boolean;
  readonly isRoman: boolean;
};

/**
 * @param text  from `foldText`
 * @returns `undefined` if the words do not form a date
 */
export function readWords(text: string, era: Era | undefined): PartialDate | undefined {
  const words = split(text);
  if (words.length === 0 || words.length > MAX_WORDS) return undefined;
  return readAll(words, era) ?? readAfterWeekday(words, era);
}

/** "mar. 15 mars 2022": a possible month name is a weekday if the rest is a complete day. */
function readAfterWeekday(words: readonly string[], era: Era | undefined): PartialDate | undefined {
  const weekdays = weekdaysOf(words[0] ?? "");
  const date = weekdays && words.length > 1 ? readAll(words.slice(1), era) : undefined;
  return date && (date.day !== undefined || date.bare !== undefined) ? { ...date, weekdays } : undefined;
}

function split(text: string): string[] {
  return (
    text
      // 10,000 BC
      .replace(/(?<!\d)(\d{1,3})[, ](\d{3})(?!\d)(?! ?[\p{L}])/gu, (whole, a: string, b: string) =>
        /[\p{L}]/u.test(text) ? whole : `${a}${b}`,
      )
      .replace(/\b(mid|mi)-(?=\d)/g, "$1 ")
      // 24FEB2022
      .replace(/(?<=\d)\p{L}{3,}(?=\d)/gu, (name) => (monthOf(name) === undefined ? name : ` ${name} `))
      // 24-Feb-2022
      .replace(/(?<=\p{L}{3})[-/](?=\d)|(?<=\d)[-/.](?=\p{L}{3})/gu, " ")
      .replace(/(?<=\d\.?)[-/](?=q\d)|(?<=q\d)[-/](?=\d)/gu, " ")
      .split(/[ ,]+/)
      .filter((word) => word !== "")
  );
}

function readAll(words: readonly string[], era: Era | undefined): PartialDate | undefined {
  const found = sort(words);
  if (!found) return undefined;
  const { months, counts, ordinals, meanings, decades, shortParts } = found;
  if (months.length > 1 || decades.length > 1 || shortParts.length > 1) return undefined;
  const has = (kind: string) => meanings.some((list) => list.some((word) => word.kind === kind));
  const isExact = meanings.length === 0 && ordinals.length === 0 && counts.every(({ isRoman }) => !isRoman);
  if (decades.length === 0 && shortParts.length === 0 && isExact) return readDay(months, counts, era);
  return readCoarse({ ...found, has }, era);
}

/** A month, a day and a year, in any unambiguous order. */
function readDay(months: readonly number[], counts: readonly Count[], era: Era | undefined): PartialDate | undefined {
  const [month] = months;
  const [one, two, ...more] = counts;
  if (more.length > 0) return undefined;
  if (!one) return month === undefined ? undefined : { month, era };
  const isYear = ({ digits, isOrdinal }: Count) => digits > 2 && !isOrdinal;
  if (two) {
    // With an era the last number is the year, however short: 15 March 44 BC.
    const [day, year] = isYear(one) && !isYear(two) ? [two, one] : [one, two];
    if (isYear(day) || (!isYear(year) && (era === undefined || year.isOrdinal))) return undefined;
    return { month, day: day.number, year: year.number, era };
  }
  if (month === undefined) {
    if (isYear(one) || (era !== undefined && !one.isOrdinal)) return { year: one.number, era };
    return one.digits > 2 ? undefined : { bare: one };
  }
  if (isYear(one) || (era !== undefined && !one.isOrdinal)) return { month, year: one.number, era };
  return { month, day: one.number };
}

type Sorted = NonNullable<ReturnType<typeof sort>>;

/** Everything coarser than a day: seasons, quarters, halves, decades, centuries, and parts of them. */
function readCoarse(found: Sorted & { has: (kind: string) => boolean }, era: Era | undefined): PartialDate | undefined {
  const { months, counts, ordinals, meanings, decades, shortParts, has } = found;
  const parts = meanings.flatMap((list) => list.flatMap((word) => (word.kind === "part" ? [word] : [])));
  const seasons = meanings.flatMap((list) => list.flatMap((word) => (word.kind === "season" ? [word] : [])));
  const [count, second, ...more] = counts;
  if (parts.length > 1 || seasons.length > 1 || ordinals.length > 2 || more.length > 0) return undefined;
  const [part] = parts;
  const third = part && ({ of: 3, number: { early: 1, mid: 2, late: 3 }[part.part] } as const);
  if (has("century") || has("millennium")) return readCentury(found, third, era);
  const [decade] = decades;
  if (decade !== undefined) {
    if (count || months.length > 0 || seasons.length > 0) return undefined;
    return { ...decadeOf(decade), part: third, era };
  }
  const [shortPart] = shortParts;
  if (shortPart) {
    const year = shortPart.year ?? count?.number;
    if (second || (shortPart.year !== undefined && count) || meanings.length > 0) return undefined;
    return { coarse: shortPart.coarse, year, era };
  }
  const year = counts.find(({ digits, isOrdinal, isRoman }) => digits > 2 && !isOrdinal && !isRoman);
  const other = counts.find((one) => one !== year);
  if (counts.filter(({ digits }) => digits > 2).length > 1) return undefined;
  const [season] = seasons;
  if (season) {
    if (other || third || months.length > 0 || ordinals.length > 0) return undefined;
    return { coarse: { kind: "season", number: season.number }, year: year?.number, era };
  }
  // "first of May 1945", "primo maggio 1945"
  const isDay = meanings.length === 0 && ordinals.length === 1 && months.length === 1 && year && !other;
  if (isDay) return { day: ordinals[0], month: months[0], year: year.number, era };
  const which = other?.number ?? ordinals[0];
  const kind = has("quarter") ? "quarter" : has("half") && which !== undefined ? "half" : undefined;
  if (kind) {
    const most = kind === "quarter" ? 4 : 2;
    if (which === undefined || which < 1 || which > most || ordinals.length + (other ? 1 : 0) > 1) return undefined;
    return months.length > 0
      ? { month: months[0], year: year?.number, part: { of: kind === "quarter" ? 4 : 2, number: which }, era }
      : { coarse: { kind, number: which }, year: year?.number, era };
  }
  if (third && ordinals.length === 0 && !other) return { month: months[0], year: year?.number, part: third, era };
  // A Roman numeral alone is a century that the other end of a span completes: XVIII–XIX ст.
  return count?.isRoman === true && counts.length === 1 && meanings.length === 0 && ordinals.length === 0
    ? { bare: count }
    : undefined;
}

/** "1800s" are ten years or a hundred; the choice is noted. */
function decadeOf({ number, isEnglish }: Sorted["decades"][number]): PartialDate {
  if (number % 100 !== 0 || !isEnglish) return { coarse: { kind: "decade", number } };
  const isCentury = number < 1900;
  const last = number + (isCentury ? 99 : 9);
  const other = isCentury ? `${number} to ${number + 9}` : `${number} to ${number + 99}`;
  return {
    coarse: isCentury ? { kind: "century", number: number / 100 + 1 } : { kind: "decade", number },
    notes: [`read as ${number} to ${last}; it could also be ${other}`],
  };
}

function readCentury(
  { counts, ordinals, months, decades, shortParts, has }: Sorted & { has: (kind: string) => boolean },
  third: PartOf | undefined,
  era: Era | undefined,
): PartialDate | undefined {
  if (months.length > 0 || decades.length > 0 || shortParts.length > 0) return undefined;
  const all = [...ordinals, ...counts.map(({ number }) => number)];
  const number = counts.at(-1)?.number ?? ordinals.at(-1);
  const which = all.length === 2 ? all.find((_one, at) => at !== all.lastIndexOf(number ?? 0)) : undefined;
  if (number === undefined || all.length > 2 || number < 1 || number > 40) return undefined;
  const of = has("half") ? 2 : has("quarter") ? 4 : undefined;
  // Halves and thirds without a position ("first half"); "mid" may be the same word as "half".
  if (which !== undefined && (of === undefined || which < 1 || which > of)) return undefined;
  if (which === undefined && of !== undefined && !third) return undefined;
  const part = which !== undefined && of !== undefined ? ({ of, number: which } as const) : third;
  return { coarse: { kind: has("century") ? "century" : "millennium", number }, part, era };
}

function sort(words: readonly string[]) {
  const months: number[] = [];
  const counts: Count[] = [];
  const ordinals: number[] = [];
  const decades: { readonly number: number; readonly isEnglish: boolean }[] = [];
  let isPlural = false;
  const shortParts: { readonly year: number | undefined; readonly coarse: Coarse }[] = [];
  const meanings: (readonly ReturnType<typeof wordsFor>[number][])[] = [];
  for (const [index, raw] of words.entries()) {
    const word = raw.replace(/\.+$/, "");
    const count = countOf(raw);
    const decade = DECADE.exec(raw)?.[1];
    const short = SHORT_PART.exec(word);
    // "XIX в.", "s. XIX", "19th c.": next to such a number a letter abbreviates "century".
    const isCentury = /^(?:c|s|w|в)$/u.test(word) && isOrdinalAt(words, index);
    const month = monthOf(word);
    const all = wordsFor(word);
    if (decade !== undefined && decade.length > 2)
      decades.push({ number: Number(decade), isEnglish: raw.endsWith("s") });
    else if (YEARS.has(word)) isPlural = true;
    else if (count) counts.push(count);
    else if (short?.[2] !== undefined) {
      const kind = short[2] === "h" ? "half" : "quarter";
      if (kind === "half" && Number(short[3]) > 2) return undefined;
      const year = short[1] === undefined ? undefined : Number(short[1]);
      shortParts.push({ year, coarse: { kind, number: Number(short[3]) } });
    } else if (isCentury) meanings.push([{ kind: "century" }]);
    else if (month !== undefined && (all.length === 0 || !isCenturyNamed(words))) months.push(month);
    else if (all.length > 0) {
      const ordinal = all.find((one) => one.kind === "ordinal");
      if (ordinal?.kind === "ordinal") ordinals.push(ordinal.number);
      else meanings.push(all);
    } else if (!FILLERS.has(word) || (index === 0 && BOUNDS.test(`${word} ${words[1] ?? ""}`))) return undefined;
  }
  if (isPlural && decades.length === 0) {
    const year = counts.find(({ digits }) => digits > 2);
    if (!year || year.number % 10 !== 0) return undefined;
    counts.splice(counts.indexOf(year), 1);
    decades.push({ number: year.number, isEnglish: false });
  }
  return { months, counts, ordinals, decades, shortParts, meanings };
}

/** "сер. XIX ст." is the middle of a century, not August. */
const isCenturyNamed = (words: readonly string[]): boolean =>
  words.some((word) => wordsFor(word.replace(/\.+$/, "")).some(({ kind }) => kind === "century"));

function isOrdinalAt(words: readonly string[], index: number): boolean {
  const before = countOf(words[index - 1] ?? "");
  if (before && (before.isRoman || before.isOrdinal)) return true;
  return countOf(words[index + 1] ?? "")?.isRoman === true;
}

function countOf(word: string): Count | undefined {
  const [, digits, , suffix] = NUMBER.exec(word) ?? [];
  if (digits !== undefined) {
    // "2022-го" is a year, "1990e" is invalid.
    const isOrdinal = suffix !== undefined && digits.length <= 2;
    return suffix !== undefined && digits.length > 2 && (digits.length > 4 || /[a-z]/.test(suffix))
      ? undefined
      : { number: Number(digits), digits: digits.length, isOrdinal, isRoman: false };
  }
  // Cyrillic letters that look like Roman numerals.
  const roman = ROMAN.exec(word.replaceAll("х", "x").replaceAll("і", "i"))?.[1];
  const number = roman === undefined ? undefined : romanNumber(roman);
  return number === undefined ? undefined : { number, digits: 2, isOrdinal: true, isRoman: true };
}

/** @returns 1 to 39, or `undefined` if the letters are not a numeral */
function romanNumber(text: string): number | undefined {
  const match = /^(x{0,3})(ix|iv|v?i{0,3})$/.exec(text);
  if (!match || text === "") return undefined;
  const [, tens = "", ones = ""] = match;
  const small = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].indexOf(ones);
  return tens.length * 10 + small;
}
