/**
 * Prepares the `content.xml` of an OpenDocument spreadsheet for the library that reads it, which does not look into
 * groups of rows (rows repeated in print, outlines), takes formatted empty cells for content and cannot read years
 * before our era.
 */

export type OdsContent = {
  readonly xml: string;
  /** Names of sheets that are not shown. */
  readonly hidden: ReadonlySet<string>;
};

/** Each search is bounded: markup that never ends would otherwise take quadratic time. */
const ROW_GROUP = /<\/?table:table-(?:header-rows|rows|row-group)\b[^<>]{0,4000}>/g;
const EMPTY_CELL =
  /<table:(table-cell|covered-table-cell)((?:\s{1,99}[\w:.-]{1,99}="[^"<]{0,4000}"){0,99})\s{0,99}\/>/g;
const KEPT_ATTRIBUTE = /\s+table:number-(?:columns|rows)-(?:repeated|spanned)="\d+"/g;
/** Years of LibreOffice: −1 is 1 BCE, so ISO 8601 counts one less. */
const YEAR_BEFORE = /office:date-value="-(\d{4,5})-/g;
const HIDDEN_STYLE =
  /<style:style\b((?=[^<>]{0,4000}\sstyle:family="table")[^<>]{0,4000})>\s{0,99}<style:table-properties\b[^<>]{0,4000}\stable:display="false"/g;
const SHEET = /<table:table\b([^<>]{0,4000})>/g;
const attributeOf = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** @param styles  `styles.xml`, where the formats of dates may be */
export function prepareOdsContent(content: string, styles: string): OdsContent {
  const hiddenStyles = new Set(
    [...content.matchAll(HIDDEN_STYLE)].map(([, tag = ""]) => attributeOf(tag, "style:name")),
  );
  const hidden = new Set<string>();
  for (const [, tag = ""] of content.matchAll(SHEET)) {
    if (hiddenStyles.has(attributeOf(tag, "table:style-name")))
      hidden.add(decoded(attributeOf(tag, "table:name") ?? ""));
  }
  const formats = [...dateStyles(styles, "date"), ...dateStyles(styles, "time")].join("");
  const xml = content
    .replace("<office:automatic-styles>", (tag) => tag + formats)
    .replace(ROW_GROUP, "")
    .replace(EMPTY_CELL, (cell, kind: string, attributes: string) =>
      /\soffice:(?:[a-z]+-)?value="|\stable:formula=/.test(attributes)
        ? cell
        : `<table:${kind}${(attributes.match(KEPT_ATTRIBUTE) ?? []).join("")}/>`,
    )
    .replace(YEAR_BEFORE, (_whole, year: string) => {
      const years = Math.max(Number(year) - 1, 0);
      return `office:date-value="${years === 0 ? "0000" : `-${String(years).padStart(6, "0")}`}-`;
    });
  return { xml, hidden };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (text: string): string => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** The elements of a kind of style, by searching forward only: a pattern would look again for each end that is missing. */
function* dateStyles(styles: string, kind: "date" | "time"): Generator<string> {
  const [start, end] = [`<number:${kind}-style`, `</number:${kind}-style>`];
  for (let from = styles.indexOf(start); from >= 0;) {
    const last = styles.indexOf(end, from);
    if (last < 0) return;
    yield styles.slice(from, last + end.length);
    from = styles.indexOf(start, last);
  }
}
