/** Names that are probably the same but for a typing mistake. */
import { keyOf } from "../fields/roles";
import { distance } from "./edit-distance";

/** Names shorter than this differ by more than a mistake: Iran, Iraq. */
const MIN_LETTERS = 5;
const LONG_NAME = 10;

/**
 * Whether two names differ only in case, accents, spaces or punctuation, or by one letter (in a long name two). Numbers
 * and first letters must be the same: “Phase 1” is not “Phase 2”.
 */
export function isNearName(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  if (a === b) return a !== "";
  const length = Math.min(a.length, b.length);
  if (length < MIN_LETTERS || a[0] !== b[0] || digitsOf(a) !== digitsOf(b)) return false;
  // A letter of its own is a name: Group A, Group B.
  const [aWords, bWords] = [a.split(" "), b.split(" ")];
  if (aWords.length === bWords.length) {
    const other = aWords.findIndex((word, index) => word !== bWords[index]);
    const shortest = Math.min(aWords[other]?.length ?? 0, bWords[other]?.length ?? 0);
    if (shortest < MIN_LETTERS - 1) return false;
  }
  return distance(a, b, length >= LONG_NAME ? 2 : 1) !== undefined;
}

const digitsOf = (key: string): string => key.replace(/\P{N}+/gu, " ").trim();

/** Of several near names the first; of names that are the same but for their case, that one. */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const key = keyOf(name);
  let found: string | undefined;
  for (const other of names) {
    if (other === name) continue;
    if (keyOf(other) === key) return other;
    if (found === undefined && isNearName(name, other)) found = other;
  }
  return found;
}
