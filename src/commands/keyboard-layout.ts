/**
 * What a key press means on any keyboard layout. A Latin letter counts as typed, wherever the layout has it (QWERTZ, AZERTY,
 * Dvorak). Layouts of other scripts have no such letter; there the position of the key on a US keyboard counts.
 */
type Key = Pick<KeyboardEvent, "key" | "code">;

/** A letter or vowel sign of a non-Latin script. Names of keys ("Enter") are Latin too. */
const FOREIGN = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u;
/** Reported while an input method handles the key. */
const UNKNOWN = new Set(["", "Process", "Unidentified"]);
/** Letter positions where Greek and Hebrew keyboards have a punctuation mark. */
const MARK_POSITIONS = new Set(["KeyQ;", "KeyQ:", "KeyQ/", "KeyW'"]);

const isForeign = ({ key, code }: Key): boolean =>
  FOREIGN.test(key) || UNKNOWN.has(key) || MARK_POSITIONS.has(code + key);

/** The Latin letter of a press in lower case, if it is one. */
export function letterOf(press: Key): string | undefined {
  if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase();
  return isForeign(press) ? /^Key([A-Z])$/.exec(press.code)?.[1]?.toLowerCase() : undefined;
}

/** The digit of a press: the typed one, or that of a key which types it with Shift (AZERTY). */
export function digitOf({ key, code, shiftKey }: Key & { readonly shiftKey: boolean }): string | undefined {
  if (/^\d$/.test(key)) return key;
  return shiftKey || key.length > 1 ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
}

/** Whether the press is of the "/?" key on a non-Latin layout that has neither character: Cyrillic has "." and "," there. */
export const isSlashPosition = (press: Key): boolean =>
  press.code === "Slash" && (isForeign(press) || press.key === "." || press.key === ",");
