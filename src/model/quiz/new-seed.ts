/** A new code of a quiz. Apart from the other options, which the first view needs for the address. */
import { type Random, indexBelow } from "./seeded-random";

const CONSONANTS = "bdfgkmnprstvz";
const VOWELS = "aeiou";

/** A new code that is easy to read out: three syllables and two digits, such as `kotira-47`. */
export function newSeed(random: Random): string {
  const pick = (letters: string) => letters.charAt(indexBelow(letters.length, random));
  const syllables = [1, 2, 3].map(() => pick(CONSONANTS) + pick(VOWELS)).join("");
  return `${syllables}-${10 + indexBelow(90, random)}`;
}
