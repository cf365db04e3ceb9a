/** Finds the source of a figure, where the data name it. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { allTexts } from "../../model/localized";

type Figure = TimelineEvent["figures"][number];
type Source = TimelineEvent["sources"][number];

/** Matches the host in "Kyiv Independent (kyivindependent.com)". */
const HOST_IN_BRACKETS = /\s\([^\s()]+\.[^\s()]+\)$/;

const nameOf = (text: string): string => text.replace(HOST_IN_BRACKETS, "").trim();

/**
 * Index of the source with exactly the name of the figure's owner. `undefined` for none or several: who states a
 * number is not proof of where it was read, so nothing is guessed.
 */
export function citedSource({ source: owner }: Figure, sources: readonly Source[]): number | undefined {
  const names = new Set(allTexts(owner).map((text) => text.trim()));
  const found = sources.flatMap(({ title }, i) => (allTexts(title).some((text) => names.has(nameOf(text))) ? [i] : []));
  return found.length === 1 ? found[0] : undefined;
}
