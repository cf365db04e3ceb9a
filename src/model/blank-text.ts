/** Spaces, line breaks, and characters that show nothing: joiners, direction marks, byte order marks, controls. */
const INVISIBLE = /[\p{Z}\p{Cc}\p{Cf}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/u;

/** Whether a text shows nothing, so that an event with it as its title would have none. */
export function isBlank(text: string): boolean {
  for (const character of text) if (!INVISIBLE.test(character)) return false;
  return true;
}
