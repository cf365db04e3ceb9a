/** The result of an importer: an unvalidated chronicle in the project's own format, and where its fields come from. */
import type { LocalizedText } from "../model/localized";
import type { ProblemPlace } from "./source-position";

export type Draft = {
  /** A JSON value, to be validated by `readChronicle`. */
  readonly chronicle: unknown;
  /** Number of events in the file, readable or not. */
  readonly eventsInFile: number;
  /** Position in the file for a path in the draft such as `events[3].title`. */
  readonly placeOf: (path: string) => ProblemPlace;
  /** Whether the file is in our own format, whose authors want editorial warnings (sources, translations). */
  readonly isNativeFormat?: boolean;
};

export type DraftMeta = { readonly title?: LocalizedText; readonly description?: string };
export type DraftEra = { readonly label: string; readonly date: string; readonly description?: string };
