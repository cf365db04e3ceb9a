/** Progress in a quiz, as stored in the tab. Stored text may be outdated, truncated or manipulated. */
import { isRecord, ownValue } from "../chronicle/chunks";
import type { Answer } from "./check-answer";
import type { Question } from "./question";

export type Progress = {
  /** 0: not started; from 1: the question; number of questions + 1: the result. */
  readonly at: number;
  /** By question id, also of unchecked questions. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ids of questions whose correct answer was shown. */
  readonly checked: ReadonlySet<string>;
};

export const NOT_BEGUN: Progress = { at: 0, answers: new Map(), checked: new Set() };

/** Serialises the progress as JSON. */
export function writeProgress({ at, answers, checked }: Progress): string {
  return JSON.stringify({ at, answers: [...answers], checked: [...checked] });
}

/**
 * @param presentId  gives the present id of an event that has moved since the progress was stored
 * @returns the part of the stored progress that fits these questions; never throws
 */
export function readProgress(
  text: string | undefined,
  questions: readonly Question[],
  presentId: (id: string) => string = (id) => id,
): Progress {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    return NOT_BEGUN;
  }
  if (!isRecord(value)) return NOT_BEGUN;
  const known = new Map(questions.map((question) => [question.id, question]));
  // Ids of generated questions are made of those of their events (make-dated.ts).
  const questionOf = (id: string) => known.get(id) ?? known.get(id.replace(/[^:+]+/g, presentId));
  const answers = new Map<string, Answer>();
  for (const entry of listOf(ownValue(value, "answers"))) {
    const [id, given] = listOf(entry);
    const question = typeof id === "string" ? questionOf(id) : undefined;
    const answer = question && readResponse(given, question, presentId);
    if (question && answer) answers.set(question.id, answer);
  }
  const checked = new Set<string>();
  for (const id of listOf(ownValue(value, "checked"))) {
    const question = typeof id === "string" ? questionOf(id) : undefined;
    if (question && answers.has(question.id)) checked.add(question.id);
  }
  const at = ownValue(value, "at");
  const isAt = typeof at === "number" && Number.isInteger(at) && at >= 0 && at <= questions.length + 1;
  return { at: isAt ? at : 0, answers, checked };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function readResponse(value: unknown, question: Question, presentId: (id: string) => string): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const hasOption = (id: unknown): id is string => question.options.some((option) => option.id === id);
  /** Options of questions about dates are events. */
  const presentOption = (id: unknown) => (typeof id === "string" && !hasOption(id) ? presentId(id) : id);
  switch (question.kind) {
    case "order": {
      const order = listOf(ownValue(value, "order")).map(presentOption);
      const isWhole = order.length === question.options.length && new Set(order).size === order.length;
      return isWhole && order.every(hasOption) ? { kind: "order", order: order.filter(hasOption) } : undefined;
    }
    case "quote": {
      const given = ownValue(value, "options");
      if (!isRecord(given)) return undefined;
      const options = question.items.flatMap(({ id }): [string, string][] => {
        const option = ownValue(given, id);
        return hasOption(option) ? [[id, option]] : [];
      });
      return options.length > 0 ? { kind: "match", options: Object.fromEntries(options) } : undefined;
    }
    default: {
      const option = presentOption(ownValue(value, "option"));
      return hasOption(option) ? { kind: "choice", option } : undefined;
    }
  }
}
