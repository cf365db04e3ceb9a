/** The project's own format: docs/formats.md. Parsing and its problems are left to `readChronicle`. */
import { isRecord, ownValue } from "../model/chronicle/chunks";
import type { ImportFormat } from "./import-format";
import { textAt } from "./json-values";
import { WHOLE_FILE } from "./source-position";

export const chronicleJson: ImportFormat = {
  id: "throughline",
  labelKey: "formats.throughline",
  extensions: ["json"],
  sniff: ({ json }) => {
    if (!json?.ok || !isRecord(json.value)) return 0;
    const { value } = json;
    if (textAt(value, "format")?.startsWith("throughline")) return 1;
    // Even without `format` the file is recognised: the missing line is then named, instead of trying another format.
    const meta = ownValue(value, "meta");
    return isRecord(meta) && ownValue(meta, "title") !== undefined && Array.isArray(ownValue(value, "events"))
      ? 0.9
      : 0;
  },
  parse: ({ json }) => {
    if (!json?.ok) return undefined;
    const events = isRecord(json.value) ? ownValue(json.value, "events") : undefined;
    return {
      chronicle: json.value,
      eventsInFile: Array.isArray(events) ? events.length : 0,
      placeOf: (path) => ({ ...WHOLE_FILE, where: path }),
      isNativeFormat: true,
    };
  },
};
