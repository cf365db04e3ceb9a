/** Events as JSON Lines: an object with a title and a date in each line, under the names that tables use. */
import { DraftBuilder } from "../draft-builder";
import type { ImportFormat } from "../import-format";
import { type ListedObject, nameOfField, readObjectEvents, sniffObjects } from "../plain/object-events";
import { LinePosition } from "../source-position";

export const jsonLines: ImportFormat = {
  id: "json-lines",
  labelKey: "formats.jsonLines",
  extensions: ["jsonl", "ndjson"],
  sniff: ({ jsonLines }) =>
    jsonLines ? Math.max(0.3, sniffObjects(jsonLines.flatMap(({ json }) => (json.ok ? [json.value] : [])))) : 0,
  parse: (source, report, { dayOrder }) => {
    const { jsonLines: lines = [], text, title } = source;
    const builder = new DraftBuilder(report, nameOfField);
    const events: ListedObject[] = [];
    for (const { line, json } of lines) {
      const position = new LinePosition(line);
      if (json.ok) events.push({ value: json.value, position });
      // The position inside the line stays, as the column.
      else report.adopt({ ...json.problem, row: line }, { ...position.place(json.problem.column), row: line });
    }
    readObjectEvents(events, builder, report, { text, dayOrder });
    return builder.build(title === "" ? {} : { title }, lines.length);
  },
};
