/** The project's own format: docs/formats.md. The chronicle's reader does everything; it has the words for what is wrong. */
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
    // Without its first line it still looks like one: better to name the line than to take it for something else.
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
