/** Texts that show nothing, so that an event with one for its title would have none. */
import type { LocalizedText } from "./localized";

/** Spaces, line breaks, and characters that show nothing: joiners, direction marks, byte order marks, controls. */
const INVISIBLE = /[\p{Z}\p{Cc}\p{Cf}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/u;

export function isBlank(text: string): boolean {
  for (const character of text) if (!INVISIBLE.test(character)) return false;
  return true;
}

/** Whether a text shows nothing in any of its languages. */
export function showsNothing(text: LocalizedText): boolean {
  if (typeof text === "string") return isBlank(text);
  for (const lang in text) if (!isBlank(text[lang] ?? "")) return false;
  return true;
}
