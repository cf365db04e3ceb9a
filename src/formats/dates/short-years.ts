/**
 * In tables, "1932-33" means 1932 to 1933, although EDTF reads some of these texts as quarters; "2001-02" may also be a
 * month.
 */

/** What the other dates of a column say about texts such as 2001-02. */
export type ShortYears = "years" | "months";

export type ShortYearsRead = {
  readonly edtf: string;
  /** The alternative reading, in English. */
  readonly note?: string | undefined;
};

const SHORT = /^(\d{2})(\d{2})( ?)([-\u2012-\u2015\u2212/])( ?)(\d{1,2})$/;
const SHORT_ANYWHERE = /(?<![\d/.-])(\d{2})(\d{2}) ?[-\u2012-\u2015\u2212/] ?(\d{2})(?![\d/.:-])/g;
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

/**
 * @param text  with single spaces and its dashes as written
 * @returns `undefined` if it is a month, or neither
 */
export function readShortYears(text: string, column?: ShortYears): ShortYearsRead | undefined {
  const [, century = "", own = "", before, dash = "", after, digits = ""] = SHORT.exec(text) ?? [];
  if (digits === "") return undefined;
  const short = digits.length === 1 ? `${own[0]}${digits}` : digits;
  const [first, last] = [Number(century + own), Number(century + short)];
  // A century boundary: 1999-00. Otherwise 00 means an unknown month.
  const isTurn = own === "99" && short === "00";
  if (last <= first && !isTurn) return undefined;
  const years = `${century}${own}/${isTurn ? first + 1 : century + short}`;
  const number = Number(digits);
  const isMonth = number >= 1 && number <= 12;
  const isSpaced = before !== "" && after !== "";
  if (isTurn)
    return { edtf: years, note: `read as ${years.replace("/", " to ")}; a month of 00 could also be unknown` };
  if (isMonth && column === "months") return undefined;
  if (isMonth && column === undefined && !isSpaced) {
    const month = `${century}${own}-${digits.padStart(2, "0")}`;
    return dash === "-"
      ? { edtf: month, note: `read as the month ${month}; for years write ${years}` }
      : { edtf: years, note: `read as ${years.replace("/", " to ")}; for the month write ${month}` };
  }
  const season = SEASONS[number - 21];
  // An EDTF season, in a table whose author knows EDTF; consecutive years are years.
  if (season !== undefined && dash === "-" && column !== "years" && last - first > 2) {
    return { edtf: years, note: `read as ${years.replace("/", " to ")}; for a season write ${season} ${first}` };
  }
  return { edtf: years };
}

/**
 * Derives the meaning from a column: 1998-04 can only be a month, 1914-18 only years.
 * @returns `undefined` if no text is unambiguous, or if they contradict each other
 */
export function shortYearsOf(texts: Iterable<string>): ShortYears | undefined {
  let [hasYears, hasMonths] = [false, false];
  for (const text of texts) {
    for (const [, , own = "", short = ""] of text.slice(0, 100).matchAll(SHORT_ANYWHERE)) {
      const number = Number(short);
      // A number that could be a season is not evidence.
      if (number > 12 && number > Number(own) && SEASONS[number - 21] === undefined) hasYears = true;
      else if (number >= 1 && number <= 12 && number <= Number(own)) hasMonths = true;
    }
  }
  return hasYears === hasMonths ? undefined : hasYears ? "years" : "months";
}

/** Whether a text contains anything that could be a short span of years. */
export const mayBeShortYears = (text: string): boolean =>
  /\d{4} ?[-\u2012-\u2015\u2212/] ?\d{2}(?![\d/.:-])/.test(text);
