/**
 * What a key press types on any keyboard layout. A Latin letter counts as itself, wherever the layout has it (QWERTZ, AZERTY,
 * Dvorak); a layout of another script has no such letter, and there the place of the key on a US keyboard counts.
 */
type Key = Pick<KeyboardEvent, "key" | "code">;

/** A letter or a vowel sign of a script other than Latin. Names of keys ("Enter") are Latin too. */
const FOREIGN = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u;
/** An input method keeps the sign to itself. */
const UNKNOWN = new Set(["", "Process", "Unidentified"]);
/** Places where Greek and Hebrew keyboards have a sign between their letters. */
const SIGN_PLACES = new Set(["KeyQ;", "KeyQ:", "KeyQ/", "KeyW'"]);

const isForeign = ({ key, code }: Key): boolean => FOREIGN.test(key) || UNKNOWN.has(key) || SIGN_PLACES.has(code + key);

/** The Latin letter of a press, in lower case; nothing where it is none. */
export function letterOf(press: Key): string | undefined {
  if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase();
  return isForeign(press) ? /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() : undefined;
}

/** The digit of a press: the one typed, or that of the key which types it with Shift (AZERTY). */
export function digitOf({ key, code, shiftKey }: Key & { readonly shiftKey: boolean }): string | undefined {
  if (/^\d$/.test(key)) return key;
  return shiftKey || key.length > 1 ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
}

/** Whether the press is of the key of "/" and "?", where a layout of another script has neither: Cyrillic has "." and "," there. */
export const isSlashPlace = (press: Key): boolean =>
  press.code === "Slash" && (isForeign(press) || press.key === "." || press.key === ",");
