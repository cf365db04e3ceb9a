/** All supported formats. To add one, add a file, a line here, and a sample in tests/fixtures/formats. */
import { chronicleJson } from "./chronicle-json";
import { geoJson } from "./geojson/geojson";
import { ics } from "./ics/ics";
import type { ImportFormat } from "./import-format";
import type { ImportSource } from "./import-source";
import { ownTable } from "./own-table/own-table";
import { jsonLines } from "./json-lines/json-lines";
import { schemaOrg } from "./schema-org/schema-org";
import { simileJson, simileXml } from "./simile/simile";
import { markwhen } from "./markwhen/markwhen";
import { plainJson } from "./plain/plain-json";
import { plainTable } from "./plain/plain-table";
import { timelineJsJson } from "./timelinejs/timelinejs-json";
import { timelineJsOldJson } from "./timelinejs/timelinejs-old-json";
import { timelineJsTable } from "./timelinejs/timelinejs-table";

export const IMPORT_FORMATS: readonly ImportFormat[] = [
  chronicleJson,
  timelineJsJson,
  timelineJsOldJson,
  timelineJsTable,
  ownTable,
  plainTable,
  plainJson,
  jsonLines,
  geoJson,
  schemaOrg,
  ics,
  simileJson,
  simileXml,
  markwhen,
];

/** The format with the highest confidence, by content, never by name; `undefined` if none matches. */
export function detect(source: ImportSource): ImportFormat | undefined {
  let best: ImportFormat | undefined;
  let bestMatch = 0;
  for (const format of IMPORT_FORMATS) {
    const sure = format.sniff(source);
    if (sure > bestMatch) [best, bestMatch] = [format, sure];
  }
  return best;
}
