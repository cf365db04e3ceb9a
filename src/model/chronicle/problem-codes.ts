/**
 * The problem codes of the chronicle parser. The interface translates them; a test checks that the list is complete.
 */
import { type Problem, showValue } from "../problem";

export const CHRONICLE_PROBLEMS = [
  // The whole file is rejected.
  "file.too-large",
  "file.empty",
  "file.unreadable",
  "json.depth",
  "json.syntax",
  "chronicle.invalid",
  "chronicle.format.unknown",
  "chronicle.format.newer",
  "chronicle.events.missing",
  "chronicle.events.too-many",
  "chronicle.events.none",
  // Something was dropped.
  "event.invalid",
  "event.date.invalid",
  "shape.invalid",
  "shape.type",
  "shape.nesting",
  "shape.too-large",
  "shape.short",
  "shape.latitude",
  "shape.swapped",
  "shape.not-degrees",
  "shape.pole",
  "lane.invalid",
  "era.invalid",
  "era.date.invalid",
  "actor.invalid",
  "place.invalid",
  "story.invalid",
  "story.empty",
  "question.invalid",
  "question.event.unknown",
  "question.options.invalid",
  "question.answer.invalid",
  "question.order.wrong",
  "question.date.unsure",
  // Something was kept, repaired or partly ignored.
  "meta.missing",
  "meta.coverage.invalid",
  "lanes.missing",
  "id.duplicate",
  "id.invalid",
  "event.date.end.invalid",
  "event.date.normalised",
  "event.lane.unknown",
  "event.lane.missing",
  "reference.unknown",
  "reference.moved",
  "shape.position",
  "shape.number",
  "shape.longitude",
  "shape.date-line",
  "shape.open",
  "shape.crossing",
  "shape.simplified",
  "relation.self",
  "step.invalid",
  "step.region.invalid",
  "step.window.invalid",
  "moved.from.exists",
  "moved.from.twice",
  "moved.to.unknown",
  "moved.circle",
  "field.invalid",
  "item.invalid",
  "keys.unknown",
  "text.control-characters",
  "text.too-long",
  // Warnings about a chronicle that was read completely.
  "event.sources.missing",
  "event.claimant.missing",
  "event.contested.claimant.missing",
  "relation.cause.unsourced",
  "event.date.outside-coverage",
  "text.language.missing",
  "place.coordinates.missing",
  "shape.source.missing",
  "shape.far",
  "media.alt.missing",
  "moved.note.missing",
] as const;

export type ChronicleProblemCode = (typeof CHRONICLE_PROBLEMS)[number];

/** What is wrong with one value: its path, what was expected, what was found. */
export type Fault = Pick<Problem, "where" | "wheres"> & { readonly expected: string; readonly value?: unknown };

/** Collects the problems of one parse. */
export class ProblemLog {
  readonly problems: Problem[] = [];

  /** Reports that something was dropped. */
  error(code: ChronicleProblemCode, fault: Fault): void {
    this.problems.push(asProblem(code, "error", fault));
  }

  /** Reports that something was kept, repaired or partly ignored. */
  warn(code: ChronicleProblemCode, fault: Fault): void {
    this.problems.push(asProblem(code, "warning", fault));
  }
}

function asProblem(code: ChronicleProblemCode, severity: Problem["severity"], fault: Fault): Problem {
  const { value, ...others } = fault;
  return { code, severity, ...others, ...(value === undefined ? {} : { value: showValue(value) }) };
}
