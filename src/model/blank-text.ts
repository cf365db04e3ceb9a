/** Detects blank texts. An event with a blank title would be shown without one. */
import type { LocalizedText } from "./localized";

/** Spaces, line breaks and invisible characters: joiners, direction marks, byte order marks, controls. */
const INVISIBLE = /[\p{Z}\p{Cc}\p{Cf}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/u;

/** Whether a text has no visible character. */
export function isBlank(text: string): boolean {
  for (const character of text) if (!INVISIBLE.test(character)) return false;
  return true;
}

/** Whether a text is blank in all its languages. */
export function isBlankText(text: LocalizedText): boolean {
  if (typeof text === "string") return isBlank(text);
  for (const lang in text) if (!isBlank(text[lang] ?? "")) return false;
  return true;
}
