import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ImportSource } from "../../src/formats/import-source";
import { IMPORT_FORMATS, detect } from "../../src/formats/registry";
import { importSample } from "./import-text";

const SAMPLES: Readonly<Record<string, string>> = {
  "chronicle.json": "throughline",
  "chronicle.csv": "throughline-table",
  "timelinejs.json": "timelinejs-json",
  "timelinejs-old.json": "timelinejs-json-old",
  "timelinejs-sheet.csv": "timelinejs-table",
  "timelinejs-sheet-old.csv": "timelinejs-table",
  "table.csv": "plain-table",
  "table-uk.csv": "plain-table",
  "events.json": "plain-json",
  "events.jsonl": "json-lines",
  "places.geojson": "geojson",
  "schema-events.jsonld": "schema-org",
  "calendar.ics": "ics",
  "simile.json": "simile-json",
  "simile.xml": "simile-xml",
  "lighthouse.mw": "markwhen",
};
const FOLDER = "tests/fixtures/formats/samples";
const sourceOf = (sample: string, name = "unknown") => new ImportSource(readFileSync(`${FOLDER}/${sample}`), name);

describe("the formats", () => {
  it("have unique ids and names", () => {
    const ids = IMPORT_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(IMPORT_FORMATS.map(({ labelKey }) => labelKey)).size).toBe(ids.length);
  });

  it("all have a sample, and all samples a format", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(SAMPLES).sort());
    expect([...new Set(Object.values(SAMPLES))].sort()).toEqual(IMPORT_FORMATS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(SAMPLES))("know %s by what is in it, whatever its name", (sample, id) => {
    for (const name of ["unknown", sample, "calendar.ics", "data.json", ""]) {
      expect(detect(sourceOf(sample, name))?.id).toBe(id);
    }
  });

  it.each(Object.keys(SAMPLES))("do not tie over %s", (sample) => {
    const source = sourceOf(sample);
    const sure = IMPORT_FORMATS.map((format) => format.sniff(source)).sort((a, b) => b - a);
    expect(sure[0]).toBeGreaterThan(0.5);
    expect(sure[0]).toBeGreaterThan(sure[1] ?? 0);
    expect(Math.max(...sure)).toBeLessThanOrEqual(1);
  });

  it.each(Object.keys(SAMPLES))("read every event of %s", (sample) => {
    const { chronicle, eventsInFile, problems } = importSample(sample);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(chronicle?.events.length).toBeGreaterThanOrEqual(Math.max(eventsInFile, 2));
    expect(detect(sourceOf(sample))?.extensions.some((extension) => sample.endsWith(`.${extension}`))).toBe(true);
  });
});
