/** What a number format of a spreadsheet shows of a date (ECMA-376, 18.8.31). */

export type ShownParts = {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** Hours or minutes are counted beyond a day: `[h]:mm`. */
  readonly isElapsed: boolean;
};

const shown = new Map<string, ShownParts | undefined>();
/** `e` is a year in eras of East Asia; “General” is not. */
const YEAR = /y|(?<![a-df-z])e(?![a-z])|(?<![a-z])g+e(?![a-z])/;
const MAX_REMEMBERED = 1_000;

/** @returns `undefined` for a format without any part of a date */
export function shownPartsOf(format: string): ShownParts | undefined {
  if (shown.size > MAX_REMEMBERED) shown.clear();
  if (!shown.has(format)) shown.set(format, readFormat(format));
  return shown.get(format);
}

function readFormat(format: string): ShownParts | undefined {
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(format);
  const letters = format
    .slice(0, 255)
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    // Texts, single characters, and colours, conditions and languages in brackets.
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, " ")
    .split(";", 1)[0]
    ?.toLowerCase();
  if (letters === undefined) return undefined;
  const isHalved = /am\/pm|a\/p/;
  const time = /[hs]/.test(letters) || isHalved.test(letters);
  const withoutMinutes = letters.replace(isHalved, " ").replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, " ");
  const [year, month, day] = [YEAR, /m/, /d/].map((part) => part.test(withoutMinutes)) as [boolean, boolean, boolean];
  return time || year || month || day ? { year, month, day, time, isElapsed } : undefined;
}
