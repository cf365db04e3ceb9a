/** Counts of the bundled chronicle, so that a test of a filter need not know how many events there are. */
import { readFileSync } from "node:fs";

type FileEvent = {
  readonly id: string;
  readonly sources: readonly object[];
  readonly lane: string;
  readonly status: string;
  readonly contested?: object;
  readonly contentNote?: object;
};

const { events } = JSON.parse(readFileSync("public/data/russia-ukraine-war.json", "utf8")) as {
  readonly events: readonly FileEvent[];
};

/** How many events have this lane and this status; "contested" is a status here, as in the filter. */
export function bundledCount({ lane, status }: { readonly lane?: string; readonly status?: string }): number {
  const hasStatus = (event: FileEvent) =>
    status === "contested" ? event.contested !== undefined : event.status === status;
  return events.filter(
    (event) => (lane === undefined || event.lane === lane) && (status === undefined || hasStatus(event)),
  ).length;
}

/** How many events have a content note. */
export const noteCount = events.filter(({ contentNote }) => contentNote !== undefined).length;

/** How many sources an event has. */
export const sourceCount = (id: string): number => events.find((event) => event.id === id)?.sources.length ?? 0;
