/** Keys that change the date of the event under the cursor while a draft is edited. With Alt, unlike any command. */
import type { EventDate } from "../model/dates/event-date";
import { dateStep, shiftDate, withEnd } from "../model/dates/shift-date";
import { shiftMs } from "../model/dates/shift-part";
import { DAY_MS, type Ms } from "../model/time";

export type DateKey = {
  readonly id: "later" | "earlier" | "muchLater" | "muchEarlier" | "longer" | "shorter";
  readonly key: string;
  /** Units of the precision of the date. */
  readonly steps: number;
  readonly part: "whole" | "end";
  /** As shown in the help sheet. */
  readonly shown: readonly string[];
};

const MUCH = 10;

export const DATE_KEYS: readonly DateKey[] = [
  { id: "later", key: "ArrowRight", steps: 1, part: "whole", shown: ["Alt", "Shift", "→"] },
  { id: "earlier", key: "ArrowLeft", steps: -1, part: "whole", shown: ["Alt", "Shift", "←"] },
  { id: "muchLater", key: "PageDown", steps: MUCH, part: "whole", shown: ["Alt", "Shift", "Page Down"] },
  { id: "muchEarlier", key: "PageUp", steps: -MUCH, part: "whole", shown: ["Alt", "Shift", "Page Up"] },
  { id: "longer", key: "ArrowUp", steps: 1, part: "end", shown: ["Alt", "Shift", "↑"] },
  { id: "shorter", key: "ArrowDown", steps: -1, part: "end", shown: ["Alt", "Shift", "↓"] },
];

/** Ctrl and an arrow key are ten steps too; some desktops keep that for themselves, hence Page Up and Page Down. */
export function dateMoveOf(event: KeyboardEvent): Pick<DateKey, "part" | "steps"> | undefined {
  if (!event.altKey || !event.shiftKey || event.metaKey) return undefined;
  const found = DATE_KEYS.find(({ key }) => key === event.key);
  if (!found || !event.ctrlKey) return found;
  return { part: found.part, steps: Math.sign(found.steps) * MUCH };
}

/**
 * The date after a move by keys. An end moves by the unit of its own precision; an open one has none to move.
 * @returns `undefined` if there is no such date
 */
export function dateMovedBy(date: EventDate, { part, steps }: Pick<DateKey, "part" | "steps">): string | undefined {
  if (part === "whole") {
    const { amount, unit } = dateStep(date);
    return shiftDate(date.edtf, amount * steps, unit);
  }
  if (date.endOpen) return undefined;
  const [, last = ""] = date.edtf.split(/\/|\.\./);
  const { amount, unit } = dateStep({ ...date, edtf: last.replace("]", ""), startPrecision: date.endPrecision });
  return withEnd(date.edtf, shiftMs(lastUnitMs(date), amount * steps, unit));
}

/** A time in the last day, month or year of the date. Not the last day of a month: a shorter one may follow. */
const lastUnitMs = ({ endMs, endPrecision }: EventDate): Ms =>
  endPrecision === "time" ? endMs : endPrecision === "day" ? endMs - 1 : endMs - 10 * DAY_MS;
