import { useLang } from "./react";

/** Cached: creating one is slower than rendering an item of a list, which may have hundreds. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(lang: string): Intl.DateTimeFormat {
  const clock = clocks.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
  clocks.set(lang, clock);
  return clock;
}

/** Date and time in the user's time zone. */
export function useMoment(): (ms: number) => string {
  const lang = useLang();
  return (ms) => clockOf(lang).format(ms);
}
