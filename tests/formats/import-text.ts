/** Imports a text or bytes, and describes the result. */
import { readFileSync } from "node:fs";
import { type ImportOptions, type ImportResult, importFile } from "../../src/formats/import-file";
import type { TimelineEvent } from "../../src/model/chronicle/chronicle";

export function importText(content: string | Uint8Array, options: Partial<ImportOptions> = {}): ImportResult {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return importFile(bytes, { name: "unknown", ...options });
}

export const importSample = (name: string): ImportResult =>
  importFile(readFileSync(`tests/fixtures/formats/samples/${name}`), { name });

/** "error event.date.invalid@row 3, column start" */
export const reported = ({ problems }: Pick<ImportResult, "problems">): string[] =>
  problems.map(({ severity, code, where }) => `${severity} ${code}@${where}`);

export function eventsOf({ chronicle, problems }: ImportResult): readonly TimelineEvent[] {
  if (!chronicle) throw new Error(`nothing was read: ${JSON.stringify(problems)}`);
  return chronicle.events;
}

export function eventNamed(result: ImportResult, title: string): TimelineEvent {
  const event = eventsOf(result).find((one) => one.title === title);
  if (!event) throw new Error(`no event “${title}” in ${JSON.stringify(result.problems)}`);
  return event;
}

/** The dates of all events, in order. */
export const datesOf = (result: ImportResult): string[] => eventsOf(result).map(({ date }) => date.edtf);
