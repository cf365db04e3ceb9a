/**
 * Brackets in a date are interpreted: zone, uncertainty, era, weekday or time. Anything else is ignored and reported.
 */
import type { ClockTime } from "./calendar";
import { readClockText } from "./clock-text";
import { foldText, weekdaysOf } from "./month-names";
import type { Era } from "./partial-date";
import { takeDoubt, takeEra } from "./read-partial";
import { type Zone, readZone } from "./zone-names";

export type Bracketed = {
  /** The text without its brackets. */
  readonly text: string;
  readonly zone?: Zone | undefined;
  readonly era?: Era | undefined;
  readonly time?: ClockTime | undefined;
  readonly weekdays?: ReadonlySet<number> | undefined;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  /** As in the text, without brackets. */
  readonly ignoredTexts: readonly string[];
};

const BRACKETS = / ?(?:\(([^()]{0,90})\)|\[([^[\]]{0,90})\]) ?/g;
/** Programs write "… GMT-0500 (Eastern Standard Time)" in the language of the machine; the offset is sufficient. */
const OFFSET_AT_END = /(?:GMT|UTC)[+-]\d{2}:?\d{2}$/i;

/** @param text  with single spaces */
export function takeBrackets(text: string): Bracketed {
  const found: { -readonly [Key in keyof Bracketed]: Bracketed[Key] } & { ignoredTexts: string[] } = {
    text,
    isApproximate: false,
    isUncertain: false,
    ignoredTexts: [],
  };
  found.text = text
    .replace(BRACKETS, (whole, round: string | undefined, square: string | undefined, at: number) => {
      const content = (round ?? square ?? "").trim();
      // Brackets around the whole text, and "14(th)", are part of the date.
      if (whole.trim() === text) return content;
      if (!OFFSET_AT_END.test(text.slice(0, at))) interpret(content, found);
      return " ";
    })
    .replace(/ +/g, " ")
    .trim();
  return found;
}

function interpret(
  content: string,
  found: { -readonly [Key in keyof Bracketed]: Bracketed[Key] } & { ignoredTexts: string[] },
) {
  const folded = foldText(content);
  if (folded === "") return;
  const doubt = takeDoubt(`${folded} 1`);
  const zone = readZone(folded);
  const time = /[:apm]/.test(folded) ? readClockText(folded) : undefined;
  const weekdays = weekdaysOf(folded);
  const { rest, era } = takeEra(`1 ${folded}`);
  if (zone && !found.zone) found.zone = zone;
  else if (doubt.rest === "1") {
    found.isApproximate ||= doubt.isApproximate;
    found.isUncertain ||= doubt.isUncertain;
  } else if (time && !found.time) found.time = time;
  else if (weekdays) found.weekdays = weekdays;
  else if (era && rest === "1") found.era = era;
  else found.ignoredTexts.push(content);
}
