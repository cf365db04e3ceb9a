import { listsIn } from "../lazy-format";
import type { Widen } from "../messages";

const or = listsIn("en-GB", "disjunction");
const and = listsIn("en-GB", "conjunction");

/** Why no event matches, and which filter to remove. */
export const noMatches = {
  clash: (parts: readonly string[]) => `${and.format(parts)} have no event in common.`,
  removeOne: "Remove one:",
  notEnough: "Removing one is not enough.",
  onlyText: (text: string) => `No results for “${text}”. Check the spelling or try fewer words.`,
  onlyFacet: (part: string) => `The timeline has no events with ${part}.`,
  part: {
    lane: (values: readonly string[]) => `topic ${or.format(values)}`,
    actor: (values: readonly string[]) => `actor ${or.format(values)}`,
    place: (values: readonly string[]) => `place ${or.format(values)}`,
    status: (values: readonly string[]) => `status ${or.format(values)}`,
    text: (values: readonly string[]) => `search for “${values.join(" ")}”`,
  },
  remove: (values: readonly string[]) => `Remove ${and.format(values.map((value) => `“${value}”`))}`,
  removeText: (text: string) => `Remove search “${text}”`,
};
export type NoMatchesMessages = Widen<typeof noMatches>;
