/** What an edit of the table did, in the words of the user. */
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { isolated } from "../../../i18n/isolated";
import { showValue } from "../../../model/problem";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import type { PasteFault, PasteResult } from "../../../model/user-chronicles/paste-cells";
import { type CellColumn, type CellNames, cellTextsOf } from "../../../model/user-chronicles/table-columns";

export type TableReport = {
  readonly text: string;
  /** What was not done, each with its reason. */
  readonly faults?: readonly string[];
  /** The content that the edit led to; only from there Undo leads back to what was before it. */
  readonly undoes?: ChronicleContent | undefined;
};

const MAX_LISTED = 50;
const MAX_NAMES = 8;

type ReportWords = {
  readonly names: CellNames;
  readonly messages: DraftTableMessages;
  readonly columnName: (column: CellColumn) => string;
  /** Index in the table of the first row written; `undefined` counts the rows that were pasted. */
  readonly firstRow: number | undefined;
};

/** Capital first, whichever part comes first. */
const sentence = (parts: readonly string[]): string => {
  const text = parts.join(", ");
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}.`;
};

export function pasteReport(
  { changed, added, faults, content }: PasteResult,
  before: ChronicleContent,
  words: ReportWords,
): TableReport {
  const { names, messages } = words;
  const { report } = messages;
  const parts = [
    changed > 0 ? report.changed(changed) : undefined,
    added.length > 0 ? report.added(added.length) : undefined,
    faults.length > 0 ? report.unread(faults.length) : undefined,
  ].filter((part) => part !== undefined);
  const created = newNames(before, content, names);
  const listed = faults.slice(0, MAX_LISTED).map((fault) => faultText(fault, words));
  const rest = faults.length - listed.length;
  return {
    text: [
      parts.length === 0 ? `${report.nothing}.` : sentence(parts),
      created.length > 0 ? `${report.newNames(isolated(created.slice(0, MAX_NAMES).join(", ")))}.` : "",
    ]
      .filter((part) => part !== "")
      .join(" "),
    faults: rest > 0 ? [...listed, report.more(rest)] : listed,
    undoes: changed + added.length > 0 ? content : undefined,
  };
}

function faultText(
  { row, column, fault, isRowLeftOut }: PasteFault,
  { names: { lang }, messages: { report, faults }, columnName, firstRow }: ReportWords,
): string {
  const shown = new Intl.NumberFormat(lang).format((firstRow ?? 0) + row);
  const number = firstRow === undefined ? report.pastedRow(shown) : report.row(shown);
  const value = isolated(showValue(fault.value));
  const where = column ? report.at(number, columnName(column), value) : report.atRow(number, value);
  return `${where}: ${faults[fault.code]}${isRowLeftOut ? ` ${report.notAdded}` : ""}`;
}

/** Entries that an edit added to the lists: the way to see a misspelt name. */
export function newNames(before: ChronicleContent, after: ChronicleContent, names: CellNames): readonly string[] {
  const texts = cellTextsOf(after, names);
  return (["lanes", "places", "actors"] as const).flatMap((list) => {
    if (before[list] === after[list]) return [];
    const known = new Set(before[list].map(({ id }) => id));
    return after[list].flatMap(({ id }) => (known.has(id) ? [] : [texts.nameOf(list, id)]));
  });
}
