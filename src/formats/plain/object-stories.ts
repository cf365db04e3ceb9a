/** Stories in plain JSON: steps that refer to events. */
import { isRecord } from "../../model/chronicle/chunks";
import type { DraftBuilder } from "../draft-builder";
import type { ImportReport } from "../import-report";
import { type JsonRecord, listAt, textAt } from "../json-values";
import { PathPosition } from "../source-position";
import { UniqueIds } from "../unique-ids";

const STORIES_AFTER = 2_000_000;

/** @returns stories for the chronicle parser, with the new ids of the events */
export function storiesOf(
  root: JsonRecord,
  builder: DraftBuilder,
  report: ImportReport,
): { readonly stories?: unknown[] } {
  const list = listAt(root, "stories");
  if (!list) return {};
  const ids = new UniqueIds();
  const given = new Set<string>();
  const stories = list.map((story, index): unknown => {
    if (!isRecord(story)) return story;
    const idInFile = textAt(story, "id") ?? "";
    const id = ids.make(idInFile, `story-${index + 1}`);
    if (given.has(idInFile)) {
      const place = new PathPosition(`stories[${index}]`, STORIES_AFTER + index).place("id");
      report.warn("id.duplicate", place, { expected: `a unique id; now ${id}`, value: idInFile });
    }
    given.add(idInFile);
    const steps = listAt(story, "steps")?.map((step): unknown => {
      const event = isRecord(step) ? textAt(step, "event") : undefined;
      return isRecord(step) && event !== undefined ? { ...step, event: builder.idOf(event) } : step;
    });
    return { ...story, id, ...(steps ? { steps } : {}) };
  });
  return { stories };
}
