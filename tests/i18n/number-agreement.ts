/** Whether the words around a number agree with it, in any message that takes numbers. */

export type Parameter = "number" | "string" | "boolean" | "list";
/** A message as the walk through a catalogue finds it: its arguments are known from the English source alone. */
export type Message = (...args: readonly unknown[]) => string;

/** Below and above the numbers tried, for messages such as "12 of 47" that depend on which is larger. */
const FIXED_NUMBERS = [-1, 2_000_000];
const SAMPLES: Readonly<Record<Parameter, readonly unknown[]>> = {
  number: FIXED_NUMBERS,
  string: ["…"],
  boolean: [false, true],
  list: [["…"]],
};

/** Words after a number that are the same for every number. */
const FIXED_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ["of", "to", "in", "on", "instead", "min", "MB", "partly", "correct", "incorrect", "not", "already"],
  uk: ["з", "зі", "із", "до", "за", "на", "хв", "МБ", "правильно"],
};
/** Ukrainian verbs tell one from many only: 1 уже триває, 2 уже тривають, 5 уже тривають. */
const BEFORE_VERBS: readonly string[] = ["уже", "вже"];
/** After these the noun is in the genitive, which tells one from many only: з 1 події, з 2 подій, з 5 подій. */
const GENITIVE = /(?:^|[\s\u00a0(])(?:з|зі|із|від|до|без|близько)[\s\u00a0]#/u;

/** Every way to fill in the other parameters. */
function fillings(parameters: readonly Parameter[], varied: number): readonly (readonly unknown[])[] {
  return parameters.reduce<readonly (readonly unknown[])[]>(
    (all, parameter, at) =>
      at === varied
        ? all.map((args) => [...args, undefined])
        : all.flatMap((args) => SAMPLES[parameter].map((value) => [...args, value])),
    [[]],
  );
}

/** Numbers as `Intl` groups them; not those in dates, decimals and versions. */
const NUMBERS = /(?<![\d.,/−-])\d+(?:[,\s\u00a0]\d{3}(?!\d))*(?!\/)/gu;
const digitsOf = (number: string): string => number.replaceAll(/\D/gu, "");
const numbersIn = (text: string): readonly string[] => (text.match(NUMBERS) ?? []).map(digitsOf);

/** The text with `#` in the place of the number. "Зі ста" is a matter of sound, not of number. */
const shapeOf = (text: string, number: number): string =>
  text
    .replaceAll(NUMBERS, (found) => (digitsOf(found) === String(number) ? "#" : found))
    .replaceAll(/(?<!\p{L})зі(?=[\s\u00a0]#)/gu, "з");

/** What is wrong with the message for the numbers from 0 to `most` in one place. */
function faultsOf(message: (count: number) => string, lang: string, most: number): readonly string[] {
  const rules = new Intl.PluralRules(lang);
  // A number that the text has anyway, as in "from 1 to 7", could not be told from the one that is tried.
  const always = numbersIn(message(most - 1)).filter((number) => numbersIn(message(most - 2)).includes(number));
  const found = Array.from({ length: most + 1 }, (_, number) => ({
    number,
    category: rules.select(number),
    shape: shapeOf(message(number), number),
  })).filter(({ number }) => !always.includes(String(number)));
  // None, or one, may have a sentence of its own: "no event matches".
  const withNumber = found.filter(({ shape }) => shape.includes("#"));
  const relevant = withNumber.length > most / 2 ? withNumber : found.filter(({ number }) => number > 0);

  const faults: string[] = [];
  const shapes = new Map<Intl.LDMLPluralRule, string>();
  for (const { number, category, shape } of relevant) {
    const known = shapes.get(category) ?? shape;
    shapes.set(category, known);
    if (shape !== known && faults.length === 0) faults.push(`for ${number} “${shape}”, for others “${known}”`);
  }
  const { one = "", few = "", many = "", other = "" } = Object.fromEntries(shapes);
  const sample = lang === "uk" ? many : other;
  const word = /(?<!–)#[\s\u00a0]([\p{L}’'-]+)/u.exec(sample)?.[1];
  if (word === undefined || FIXED_WORDS[lang]?.includes(word) || / more(?!\s\p{L})/u.test(sample)) return faults;
  if (one === sample) faults.push(`one and many are the same: “${sample}”`);
  if (lang !== "uk" || BEFORE_VERBS.includes(word)) return faults;
  const isGenitive = GENITIVE.test(sample);
  if (isGenitive && few !== many) faults.push(`few and many differ after a preposition: “${few}”, “${many}”`);
  if (!isGenitive && few === many) faults.push(`few and many are the same: “${many}”`);
  return faults;
}

/**
 * What does not agree in a message for any number from 0 to `most` in any of its places; empty for messages without
 * numbers. Forms must be the same for all numbers of a plural category, and differ between categories where the number
 * has a word after it.
 */
export function agreementFaults(
  message: Message,
  parameters: readonly Parameter[],
  lang: string,
  most = 1000,
): readonly string[] {
  const places = parameters.flatMap((parameter, at) => (parameter === "number" ? [at] : []));
  const faults = places.flatMap((place) =>
    fillings(parameters, place).flatMap((args) => faultsOf((count) => message(...args.with(place, count)), lang, most)),
  );
  return [...new Set(faults)];
}
