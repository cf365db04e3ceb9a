/** The formats that a chronicle can be saved in. */
export const EXPORT_FORMATS = [
  "json",
  "csv",
  "xlsx",
  "geojson",
  "timelinejs-json",
  "timelinejs-csv",
  "ics",
  "markdown",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type FileKind = {
  /** Without the first dot. */
  readonly extension: string;
  readonly type: string;
};

export const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  json: { extension: "json", type: "application/json" },
  csv: { extension: "csv", type: "text/csv;charset=utf-8" },
  xlsx: { extension: "xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  geojson: { extension: "geojson", type: "application/geo+json" },
  "timelinejs-json": { extension: "timelinejs.json", type: "application/json" },
  "timelinejs-csv": { extension: "timelinejs.csv", type: "text/csv;charset=utf-8" },
  ics: { extension: "ics", type: "text/calendar;charset=utf-8" },
  markdown: { extension: "md", type: "text/markdown;charset=utf-8" },
};
