/** Finds the actors that a text names, in English and in the inflected forms of Ukrainian. */
import type { Actor } from "../model/chronicle/chronicle";
import { type LocalizedText, allTexts } from "../model/localized";

export type ActorFinder = { readonly namedIn: (text: LocalizedText | undefined) => readonly string[] };

/** Endings of Ukrainian nouns and adjectives in singular and plural. */
const ENDINGS =
  "(?:[аеєиіїоуюяьй]|ом|ем|єм|ою|ею|єю|ові|еві|єві|ого|ому|ім|им|їм|ій|їй|ий|их|ів|їв|ам|ям|ами|ями|ах|ях|ими|ої|ая)?";
/** Shorter words are abbreviations and do not inflect. */
const MIN_INFLECTED = 4;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LAST_VOWELS = /(?:ий|ій|[аеєиіїоуюяьй])$/u;

/** Persons are found by their surname too, others by their whole name. */
export function actorFinder(actors: ReadonlyMap<string, Actor>): ActorFinder {
  // A surname that is also a word of another name proves nothing.
  const uses = new Map<string, number>();
  for (const { name } of actors.values())
    for (const word of new Set(allTexts(name).flatMap(wordsOf))) uses.set(word, (uses.get(word) ?? 0) + 1);
  const isOwn = (surname: string) => surname.length >= MIN_INFLECTED && uses.get(surname) === 1;
  const patterns = [...actors.values()].map(({ id, kind, name }) => {
    const names = allTexts(name);
    const shown = kind === "person" ? [...names, ...names.map(lastWord).filter(isOwn)] : names;
    return { id, pattern: patternOf(shown) };
  });
  return {
    namedIn: (text) => {
      const whole = allTexts(text).join("\n");
      return patterns.filter(({ pattern }) => pattern.test(whole)).map(({ id }) => id);
    },
  };
}

const wordsOf = (name: string): readonly string[] => name.split(/\s+/);
const lastWord = (name: string): string => wordsOf(name).at(-1) ?? name;

function patternOf(names: readonly string[]): RegExp {
  const forms = names.map((name) => wordsOf(name).map(formsOf).join("\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "u");
}

function formsOf(word: string): string {
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  if (!CYRILLIC.test(word) || word.length < MIN_INFLECTED) return escaped(word);
  return `${escaped(word.replace(LAST_VOWELS, ""))}${ENDINGS}`;
}
