/** Which of an event's sources a figure comes from, where the data say so. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { allTexts } from "../../model/localized";

type Figure = TimelineEvent["figures"][number];
type Source = TimelineEvent["sources"][number];

/** "Kyiv Independent (kyivindependent.com)" is Kyiv Independent. */
const HOST_IN_BRACKETS = /\s\([^\s()]+\.[^\s()]+\)$/;

const nameOf = (text: string): string => text.replace(HOST_IN_BRACKETS, "").trim();

/**
 * The source that bears the very name of the figure's owner, by index. `undefined` where none does, or more than one: who
 * gives a number is no proof of where it was read, so nothing is guessed.
 */
export function citedSource({ source: owner }: Figure, sources: readonly Source[]): number | undefined {
  const names = new Set(allTexts(owner).map((text) => text.trim()));
  const found = sources.flatMap(({ title }, i) => (allTexts(title).some((text) => names.has(nameOf(text))) ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}
