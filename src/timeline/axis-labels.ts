/** Labels of the axis in a language, from `Intl`. */
import { dateFormatter, yearText } from "../i18n/format-date";
import type { AxisLabels } from "./axis";

export function createAxisLabels(lang: string): AxisLabels {
  const month = dateFormatter(lang, { month: "short" });
  const day = dateFormatter(lang, { day: "numeric", month: "short" });
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const minute = dateFormatter(lang, clock);
  const second = dateFormatter(lang, { ...clock, second: "2-digit" });
  const monthOfYear = dateFormatter(lang, { month: "long", year: "numeric" });
  const dayOfYear = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" });
  return {
    tick({ ms, unit, isMajor }) {
      switch (unit) {
        case "year":
          return yearText(ms, lang);
        case "month":
          return isMajor ? yearText(ms, lang) : month.format(ms);
        case "day":
          return day.format(ms);
        case "hour":
        case "minute":
        case "second":
          return isMajor ? day.format(ms) : (unit === "second" ? second : minute).format(ms);
        default: {
          const never: never = unit;
          throw new RangeError(`unknown unit ${String(never)}`);
        }
      }
    },
    context: (ms, unit) =>
      unit === "month" ? yearText(ms, lang) : (unit === "day" ? monthOfYear : dayOfYear).format(ms),
  };
}
