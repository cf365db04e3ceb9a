/** What each problem of a chronicle means, in English. Command-line tools speak English only. */
import type { ChronicleProblemCode } from "../model/chronicle-problems";
import type { Problem } from "../model/problem";

export const PROBLEM_SENTENCES: Readonly<Record<ChronicleProblemCode, string>> = {
  "file.too-large": "The file is too large.",
  "file.empty": "The file is empty.",
  "file.unreadable": "The data cannot be read.",
  "json.depth": "The data is nested too deeply.",
  "json.syntax": "This is not valid JSON.",
  "chronicle.invalid": "This is not a chronicle.",
  "chronicle.format.unknown": "This is not a chronicle, or its format line is missing.",
  "chronicle.format.newer": "This chronicle needs a newer version of the program.",
  "chronicle.events.missing": "The list of events is missing.",
  "chronicle.events.too-many": "There are too many events.",
  "chronicle.events.none": "No event can be read.",
  "event.invalid": "The event cannot be read and is left out.",
  "event.date.invalid": "The date cannot be read, so the event is left out.",
  "lane.invalid": "The lane cannot be read and is left out.",
  "era.invalid": "The era cannot be read and is left out.",
  "era.date.invalid": "The date cannot be read, so the era is left out.",
  "actor.invalid": "The actor cannot be read and is left out.",
  "place.invalid": "The place cannot be read and is left out.",
  "story.invalid": "The story cannot be read and is left out.",
  "story.empty": "The story has no step that can be shown and is left out.",
  "meta.missing": "The description of the chronicle has no readable title; a stand-in is used.",
  "meta.coverage.invalid": "The days covered cannot be read and are ignored.",
  "lanes.missing": "No lanes are listed; the names that events use become lanes.",
  "id.duplicate": "The id is used twice; the second one is renamed.",
  "id.invalid": "The id is missing or not usable; one is made.",
  "event.date.end.invalid": "The end of the date cannot be read; the event is shown at its start.",
  "event.date.normalised": "The date is written with dashes and read as if with hyphens.",
  "event.lane.unknown": "There is no such lane; the event goes to “Other”.",
  "event.lane.missing": "The event names no lane; it goes to “Other”.",
  "reference.unknown": "The reference leads nowhere and is left out.",
  "relation.self": "An event cannot be related to itself; the relation is left out.",
  "step.invalid": "The step shows nothing and is left out.",
  "step.window.invalid": "The window of the step cannot be read and is ignored.",
  "field.invalid": "The value cannot be used and is ignored.",
  "item.invalid": "The entry cannot be used and is left out.",
  "keys.unknown": "The format does not know these names; they are ignored. Are they misspelt?",
  "text.control-characters": "The text has control characters, which are removed.",
  "text.too-long": "The text is too long and is cut.",
  "event.sources.missing": "The event has no source.",
  "event.claimant.missing": "The event is not confirmed and does not say who claims it.",
  "event.date.outside-coverage": "The event lies outside the days that the chronicle covers.",
  "text.language.missing": "The text is missing in a language of the chronicle.",
  "place.coordinates.missing": "The place has no coordinates.",
};

/** What is wrong, what was expected and what was found, in one line. */
export function messageOf(problem: Problem): string {
  const sentences: Readonly<Record<string, string>> = PROBLEM_SENTENCES;
  const expected = problem.expected ? ` Expected: ${problem.expected}.` : "";
  const found = problem.value === undefined ? "" : ` Found: ${oneLine(problem.value)}`;
  return `${sentences[problem.code] ?? problem.code}${expected}${found}`;
}

// Foreign text must not break the line or steer the terminal.
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, " ");
