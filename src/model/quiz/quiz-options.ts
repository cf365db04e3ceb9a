/**
 * Quiz options and their parameters in the address: `seed`, `questions`, `kinds`, `pool`, `answers`, next to `story`.
 */
import { type QuestionKind, QUESTION_KINDS } from "./question";

/** Origin of the questions: written by an author, generated from the events, or both. */
export const QUIZ_SOURCES = ["both", "ready", "made"] as const;
export type QuizSource = (typeof QUIZ_SOURCES)[number];
/** When correct answers are shown. */
export const ANSWER_TIMES = ["each", "end"] as const;
export type AnswerTime = (typeof ANSWER_TIMES)[number];

export const MAX_QUESTIONS = 50;
export const DEFAULT_QUESTIONS = 10;
const MAX_SEED_LENGTH = 40;

/** Input of `makeQuiz`. */
export type QuizOptions = {
  /** The same seed gives the same questions. */
  readonly seed: string;
  /** From 1 to `MAX_QUESTIONS`. */
  readonly count: number;
  /** Absent or empty: all kinds. */
  readonly kinds?: readonly QuestionKind[];
  readonly source: QuizSource;
  /** The id of a story, to restrict the quiz to its events. */
  readonly story?: string;
};

/** The same in an address, where defaults are omitted. `story` is a parameter of its own. */
export type QuizLink = {
  readonly seed?: string;
  readonly count?: number;
  readonly kinds?: readonly QuestionKind[];
  readonly source?: QuizSource;
  readonly answers?: AnswerTime;
};

export const QUIZ_KEYS = ["seed", "questions", "kinds", "pool", "answers"] as const;
type QuizKey = (typeof QUIZ_KEYS)[number];

/** Completes the options of a link with the defaults. */
export function quizOptionsOf(
  { seed = "", count = DEFAULT_QUESTIONS, kinds, source = "both" }: QuizLink,
  story?: string,
): QuizOptions {
  return { seed, count, source, ...(kinds ? { kinds } : {}), ...(story === undefined ? {} : { story }) };
}

/**
 * Normalises a quiz code as people say and type it: lower-case letters and digits of any script, joined by hyphens.
 * @returns `""` if nothing usable is left
 */
export function cleanSeed(text: string): string {
  const joined = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  return [...joined]
    .slice(0, MAX_SEED_LENGTH)
    .join("")
    .replace(/^-+|-+$/g, "");
}

/**
 * Parses the parameters of a quiz.
 * @param bad  called with each parameter that has an invalid value; it then counts as absent
 * @returns `undefined` if there are none
 */
export function readQuizLink(query: URLSearchParams, bad: (key: QuizKey) => void): QuizLink | undefined {
  const textOf = (key: QuizKey) => query.get(key) ?? "";
  const oneOf = <T extends string>(key: QuizKey, allowed: readonly T[]): T | undefined => {
    const found = allowed.find((one) => one === textOf(key));
    if (found === undefined && textOf(key) !== "") bad(key);
    return found;
  };
  const seed = cleanSeed(textOf("seed"));
  if (seed === "" && textOf("seed") !== "") bad("seed");
  const count = /^\d{1,4}$/.test(textOf("questions")) ? Number(textOf("questions")) : 0;
  const isCounted = count >= 1 && count <= MAX_QUESTIONS;
  if (!isCounted && textOf("questions") !== "") bad("questions");
  const named = textOf("kinds")
    .split(",")
    .filter((kind) => kind !== "");
  const kinds = QUESTION_KINDS.filter((kind) => named.includes(kind));
  if (kinds.length < new Set(named).size) bad("kinds");
  const source = oneOf("pool", QUIZ_SOURCES);
  const answers = oneOf("answers", ANSWER_TIMES);
  const link: QuizLink = {
    ...(seed === "" ? {} : { seed }),
    ...(isCounted ? { count } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(source ? { source } : {}),
    ...(answers ? { answers } : {}),
  };
  return Object.keys(link).length > 0 ? link : undefined;
}

/**
 * Writes the parameters. The number of questions is always written, so that a shared quiz survives a change of the
 * default.
 */
export function quizParts({ seed, count, kinds, source, answers }: QuizLink): readonly (readonly [QuizKey, string])[] {
  const parts: (readonly [QuizKey, string])[] = [];
  if (seed) parts.push(["seed", seed], ["questions", String(count ?? DEFAULT_QUESTIONS)]);
  else if (count !== undefined) parts.push(["questions", String(count)]);
  if (kinds && kinds.length > 0 && kinds.length < QUESTION_KINDS.length) parts.push(["kinds", kinds.join(",")]);
  if (source && source !== "both") parts.push(["pool", source]);
  if (answers && answers !== "each") parts.push(["answers", answers]);
  return parts;
}
