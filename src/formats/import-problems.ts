/**
 * Codes that an import may report in addition to those of the chronicle parser. A test checks that the list is
 * complete.
 */
import type { ChronicleProblemCode } from "../model/chronicle/problem-codes";

export const IMPORT_PROBLEMS = [
  // The whole file is rejected.
  "file.binary",
  "file.encrypted",
  "file.workbook.other",
  "file.workbook.damaged",
  "file.html",
  "file.format.unknown",
  "table.column.missing",
  "table.rows.none",
  "table.quote.unclosed",
  // Something was dropped.
  "table.column.unknown",
  "event.title.missing",
  "event.date.missing",
  "event.date.ambiguous",
  "event.date.serial",
  "event.date.out-of-range",
  // Something was kept, repaired or partly ignored.
  "json.not-a-number",
  "file.encoding.declared",
  "file.encoding.guessed",
  "file.encoding.damaged",
  "table.cell.error",
  "table.header.duplicate",
  "table.columns.unknown",
  "table.date.chosen",
  "table.date.stamp",
  "table.times.midnight",
  "table.date.as-above",
  "event.title.shortened",
  "event.day.end",
  "table.row.long",
  "table.row.short",
  "table.quote.stray",
  "event.title.made",
  "event.date.assumed",
  "event.date.remark",
  "event.date.end.before-start",
  "event.name.similar",
  "event.repeated",
  "event.cancelled",
  "event.repeat.partial",
  "event.zone.unknown",
  "lanes.too-many",
  "title.second",
  "url.invalid",
  "media.invalid",
  "media.insecure",
  "media.credentials",
  "media.relative",
  "media.not-found",
  "media.not-picture",
  "media.unused",
  "field.not-kept",
] as const;

export type ImportProblemCode = ChronicleProblemCode | (typeof IMPORT_PROBLEMS)[number];
