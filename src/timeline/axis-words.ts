/** The words of the axis in a language, from `Intl`. */
import { dateFormatter } from "../i18n/format-date";
import type { AxisWords } from "./axis";

export function axisWords(lang: string): AxisWords {
  const year = dateFormatter(lang, { year: "numeric" });
  const month = dateFormatter(lang, { month: "short" });
  const day = dateFormatter(lang, { day: "numeric", month: "short" });
  const hour = dateFormatter(lang, { hour: "2-digit", minute: "2-digit" });
  const monthOfYear = dateFormatter(lang, { month: "long", year: "numeric" });
  const dayOfYear = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" });
  // Ukrainian writes "2022 р."; on an axis the number says enough.
  const plainYear = (ms: number) => year.formatToParts(ms).find((part) => part.type === "year")?.value ?? "";
  return {
    tick({ ms, unit, isMajor }) {
      switch (unit) {
        case "year":
          return plainYear(ms);
        case "month":
          return isMajor ? plainYear(ms) : month.format(ms);
        case "day":
          return day.format(ms);
        case "hour":
          return isMajor ? day.format(ms) : hour.format(ms);
        default: {
          const never: never = unit;
          throw new RangeError(`unknown unit ${String(never)}`);
        }
      }
    },
    context: (ms, unit) => (unit === "month" ? plainYear(ms) : (unit === "day" ? monthOfYear : dayOfYear).format(ms)),
  };
}
