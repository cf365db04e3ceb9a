/** A moment of a playback in words, as exactly as the window lets a reader follow. Pure. */
import { dateFormatter } from "../../i18n/format-date";
import { type Ms, type TimeWindow, DAY_MS, HOUR_MS, MEAN_MONTH_MS, MEAN_YEAR_MS, spanOf } from "../../model/time";

/** More of them would flicker by. */
const MOST = 160;
const UNITS = [
  { ms: HOUR_MS, options: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" } },
  { ms: DAY_MS, options: { day: "numeric", month: "long", year: "numeric" } },
  { ms: MEAN_MONTH_MS, options: { month: "long", year: "numeric" } },
  { ms: MEAN_YEAR_MS, options: { year: "numeric" } },
] as const satisfies readonly { readonly ms: Ms; readonly options: Intl.DateTimeFormatOptions }[];

export type MomentWords = {
  /** "February 2022", "24 February 2022". */
  readonly wordsOf: (at: Ms) => string;
  /** Length of what the words tell apart. */
  readonly unitMs: Ms;
};

export function momentWords(window: TimeWindow, lang: string): MomentWords {
  const { ms, options } = UNITS.find((unit) => spanOf(window) / unit.ms <= MOST) ?? UNITS[3];
  const { format } = dateFormatter(lang, options);
  const wordsOf = ms === HOUR_MS ? (at: Ms) => format(Math.floor(at / HOUR_MS) * HOUR_MS) : format;
  // The end of the window is not part of it.
  return { wordsOf: (at) => wordsOf(Math.max(window.start, Math.min(at, window.end - 1))), unitMs: ms };
}
