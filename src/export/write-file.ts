/** Writes a chronicle in any format. The code of the larger formats is loaded when it is needed. */
import type { Ms } from "../model/time";
import { writeChronicle } from "../model/chronicle/write-chronicle";
import type { ExportFormat } from "./export-format";
import type { ExportDocument } from "./files/document";
import { type Loss, lossesOf } from "./losses";

export type WrittenFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the file does not hold, or only in its texts. */
  readonly losses: readonly Loss[];
};

/**
 * Iterates over every event.
 * @param nowMs  when the file is made; calendars say it
 */
export async function writeFile(document: ExportDocument, format: ExportFormat, nowMs: Ms): Promise<WrittenFile> {
  const losses = lossesOf(document.chronicle, format);
  if (format !== "xlsx") return { bytes: new TextEncoder().encode(await textOf(document, format, nowMs)), losses };
  const { writeXlsx } = await import("./files/write-xlsx");
  const { bytes, leftOut } = await writeXlsx(document.chronicle, document.lang);
  const tooLong: readonly Loss[] =
    leftOut.length === 0 ? [] : [{ what: "tooLong", count: leftOut.length, isInText: false }];
  return { bytes: new Uint8Array(bytes), losses: [...losses, ...tooLong] };
}

async function textOf(document: ExportDocument, format: Exclude<ExportFormat, "xlsx">, nowMs: Ms): Promise<string> {
  switch (format) {
    case "json":
      return `${writeChronicle(document.chronicle)}\n`;
    case "csv":
      return (await import("./files/write-csv")).writeCsv(document.chronicle);
    case "geojson":
      return `${(await import("./files/write-geojson")).writeGeoJson(document)}\n`;
    case "timelinejs-json":
      return `${(await import("./files/write-timelinejs")).writeTimelineJson(document)}\n`;
    case "timelinejs-csv":
      return (await import("./files/write-timelinejs")).writeTimelineCsv(document);
    case "ics":
      return (await import("./files/write-ics")).writeIcs(document, nowMs);
    case "markdown":
      return (await import("./files/write-markdown")).writeMarkdown(document);
    default: {
      const never: never = format;
      throw new RangeError(`unknown format ${String(never)}`);
    }
  }
}
