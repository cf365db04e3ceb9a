/** What an importer makes of a file: a chronicle in the project's own format, not yet read, and where its parts come from. */
import type { LocalizedText } from "../model/localized";
import type { ProblemPlace } from "./source-position";

export type Draft = {
  /** A value as JSON gives it; `readChronicle` has the last word on it. */
  readonly chronicle: unknown;
  /** How many events the file has, readable or not. */
  readonly eventsInFile: number;
  /** Where in the file something of the draft stands, for a path such as `events[3].title`. */
  readonly placeOf: (path: string) => ProblemPlace;
  /** Whether the file is in our own format, whose authors want to hear of missing sources and translations. */
  readonly isNativeFormat?: boolean;
};

export type DraftMeta = { readonly title?: LocalizedText; readonly description?: string };
export type DraftEra = { readonly label: string; readonly date: string; readonly description?: string };
