import type { Assumption } from "../../formats/assumptions";
import type { Problem } from "../../model/problem";

/** The assumptions of a file. An ambiguous day order (3/4/2022) may only show in its problems. */
export function assumptionsWith(
  assumptions: readonly Assumption[] = [],
  problems: readonly Problem[] = [],
): readonly Assumption[] {
  const isListed = assumptions.some(({ kind }) => kind === "day-order");
  return isListed || !problems.some(({ code }) => code === "event.date.ambiguous")
    ? assumptions
    : [{ kind: "day-order", isOpen: true, taken: undefined }, ...assumptions];
}
