/** The components of an iCalendar file: BEGIN:VEVENT … END:VEVENT, possibly nested. */
import type { ContentLine } from "./content-lines";

export type Component = {
  /** Upper case: `VEVENT`. */
  readonly kind: string;
  /** Line of its BEGIN. */
  readonly line: number;
  readonly properties: readonly ContentLine[];
  readonly inner: readonly Component[];
  /** False if the file or the enclosing component ends first. */
  readonly isClosed: boolean;
};

type Open = { kind: string; line: number; properties: ContentLine[]; inner: Component[] };

/** Calendars do not nest deeper. */
const DEEPEST = 16;

/** @returns the outermost components, in order */
export function readComponents(lines: readonly ContentLine[]): readonly Component[] {
  const outer: Component[] = [];
  const open: Open[] = [];
  const close = (isClosed: boolean) => {
    const done = open.pop();
    if (done) (open.at(-1)?.inner ?? outer).push({ ...done, isClosed });
  };
  for (const property of lines) {
    const kind = property.value.trim().toUpperCase();
    if (property.name === "BEGIN") {
      if (open.length < DEEPEST) open.push({ kind, line: property.line, properties: [], inner: [] });
    } else if (property.name === "END") {
      if (!open.some((block) => block.kind === kind)) continue;
      while (open.at(-1)?.kind !== kind) close(false);
      close(true);
    } else open.at(-1)?.properties.push(property);
  }
  while (open.length > 0) close(false);
  return outer;
}

/** The first property with a name. */
export const propertyOf = ({ properties }: Component, name: string): ContentLine | undefined =>
  properties.find((property) => property.name === name);

/** All properties with a name. */
export const propertiesOf = ({ properties }: Component, name: string): readonly ContentLine[] =>
  properties.filter((property) => property.name === name);
