/** Assigns roles to the columns of a table by headings, contents and the user's choices. */
import { type ColumnChoice, type TakenColumns, COLUMN_ROLES } from "../assumptions";
import { type Role, SHARED_ROLES, isEndOf } from "../fields/roles";
import type { ImportReport } from "../import-report";
import type { ImportSource } from "../import-source";
import { RowPosition } from "../source-position";
import { firstOfEachName } from "../tables/column-problems";
import { type Column, type Table, mayBeTitle } from "../tables/find-table";

import { type ColumnSurvey, surveyColumns } from "../tables/survey-columns";
import { DATE_PARTS, applyChoice } from "./choose-columns";
import { goByContent, needsDates } from "./false-friends";

export type ColumnsByRole = ReadonlyMap<Role, readonly Column[]>;

export type TableColumns = {
  readonly byRole: ColumnsByRole;
  readonly survey: (column: Column) => ColumnSurvey;
  /** Columns that could be the date of the event too. */
  readonly otherDates: readonly Column[];
  /** Columns that the user left out. */
  readonly leftOut: readonly Column[];
};

/** Minimum share of dates among the filled cells of a date column. */
const MOSTLY = 0.6;

const isDated = ({ filled, dates }: ColumnSurvey): boolean => filled > 0 && dates >= filled * MOSTLY;
const isFullyDated = ({ filled, fullDates }: ColumnSurvey): boolean => filled > 0 && fullDates >= filled * MOSTLY;
/** "Timestamp" alone may be the time of the event, as in a log; "created at" is that of the row. */
const isLoneStamp = ({ meaning, key }: Column): boolean => meaning?.isStamp === true && key !== "timestamp";
const isClock = ({ filled, clocks }: ColumnSurvey): boolean => filled > 0 && clocks === filled;

/** A role gets its best matching column, or all of them if it can be shared. */
export function columnsOf(source: ImportSource, table: Table, choice: ColumnChoice = {}): TableColumns {
  const surveys = surveyColumns(source, table);
  const survey = ({ index }: Column): ColumnSurvey => surveys[index] as ColumnSurvey;
  const named = firstOfEachName(table.columns);
  const found = byHeadings(named);
  goByContent(found, survey);
  takeClocks(found, survey);
  const { otherDates } = chooseStart(found, named, survey);
  takeSubject(found, survey);
  for (const [role, of] of found) if (!SHARED_ROLES.has(role)) of.splice(1);
  const end = found.get("end")?.[0];
  if (end && !isEndOf(found.get("start")?.[0]?.key, end.key)) found.delete("end");
  const isStartChosen = choice.start !== undefined;
  const leftOut = applyChoice(found, choice, table.columns);
  for (const [role, of] of found) if (of.length === 0) found.delete(role);
  return { byRole: found, survey, otherDates: isStartChosen ? [] : otherDates, leftOut };
}

function byHeadings(columns: readonly Column[]): Map<Role, Column[]> {
  const found = new Map<Role, Column[]>();
  // "Tag" is a day next to "Jahr" and "Monat".
  const isGerman = columns.some(({ key }) => key === "jahr" || key === "monat");
  const ranked = [...columns].sort((a, b) => (a.meaning?.rank ?? 0) - (b.meaning?.rank ?? 0));
  for (const column of ranked) {
    const role = isGerman && column.key === "tag" ? "startDay" : column.meaning?.role;
    if (role !== undefined) found.set(role, [...(found.get(role) ?? []), column]);
  }
  return found;
}

/** Next to a date column, "start" and "end" may contain clock times, and "start time" whole dates. */
function takeClocks(found: Map<Role, Column[]>, survey: TableColumns["survey"]): void {
  for (const [role, clockRole] of [
    ["start", "startTime"],
    ["end", "endTime"],
  ] as const) {
    const clocks = (found.get(role) ?? []).filter((column) => isClock(survey(column)));
    const others = (found.get(role) ?? []).filter((column) => !clocks.includes(column));
    const hasDates =
      role === "end" ? found.has("start") || found.has("startYear") : others.length > 0 || found.has("startYear");
    if (clocks.length > 0 && hasDates && !found.has(clockRole)) {
      found.set(role, others);
      found.set(clockRole, clocks);
    }
    const times = found.get(clockRole) ?? [];
    const dated = times.filter((column) => survey(column).hasStamps);
    // Form tools record when filling in began; next to the date of the event it is not a time of that day.
    if (dated.length > 0 && (found.get(role) ?? []).length > 0) {
      found.set(
        clockRole,
        times.filter((column) => !dated.includes(column)),
      );
    }
  }
}

/** Keeps the column that most likely has the date of the event, and lists the other candidates. */
function chooseStart(
  found: Map<Role, Column[]>,
  named: readonly Column[],
  survey: TableColumns["survey"],
): Pick<TableColumns, "otherDates"> {
  const all = found.get("start") ?? [];
  // A heading that only mentions a date, or is ambiguous, needs dates below it.
  const candidates = all.filter(
    (column) =>
      (!needsDates(column) && ((column.meaning?.rank ?? 0) < LOOSE || column.meaning?.isStamp === true)) ||
      isDated(survey(column)) ||
      survey(column).filled === 0,
  );
  const isStamp = ({ meaning }: Column) => meaning?.isStamp === true;
  const own = candidates.filter((column) => !isStamp(column));
  const hasYear = found.has("startYear");
  // If only a stamp is named, a date column with an unknown name is more likely that of the event.
  const unnamed =
    own.length > 0 || hasYear || !candidates.some(isStamp)
      ? []
      : named.filter((column) => column.meaning === undefined && isFullyDated(survey(column)));
  const stamps = hasYear ? [] : candidates.filter(isStamp);
  const [best, ...others] = [...own, ...unnamed, ...(own.length + unnamed.length > 0 ? [] : stamps)];
  found.set("start", best ? [best] : []);
  if (!best) return { otherDates: [] };
  const isOther = (column: Column) =>
    isFullyDated(survey(column)) && [...survey(column).cells].some((cell) => !survey(best).cells.has(cell));
  const isDoubtful = unnamed.length > 0 || isLoneStamp(best);
  const others2 = unnamed.length > 0 ? [...others, ...stamps] : others;
  return { otherDates: isFullyDated(survey(best)) || isDoubtful ? others2.filter(isOther) : [] };
}

const LOOSE = 100;

/** A subject is the title if nothing else is. */
function takeSubject(found: Map<Role, Column[]>, survey: TableColumns["survey"]): void {
  if (found.has("title")) return;
  const subject = found.get("group")?.find(mayBeTitle);
  if (!subject) return;
  const { distinct, filled } = survey(subject);
  if (found.has("summary") && distinct < filled * 0.9) return;
  found.set("title", [subject]);
  found.set(
    "group",
    (found.get("group") ?? []).filter((column) => column !== subject),
  );
}

/** Reports the chosen columns, so that the user can change them. */
export function assumeColumns(table: Table, { byRole, survey, otherDates }: TableColumns, report: ImportReport): void {
  const { columns } = table;
  if (columns.length < 2) return;
  const taken = Object.fromEntries(
    COLUMN_ROLES.flatMap((role) => {
      const index = (byRole.get(role) ??
        (role === "start" || role === "end" ? byRole.get(DATE_PARTS[role][0] as Role) : []))?.[0]?.index;
      return index === undefined ? [] : [[role, index] as const];
    }),
  ) as TakenColumns;
  const isMissing = !hasDates(byRole) || !hasTitles(byRole);
  report.assume({
    kind: "columns",
    isOpen: isMissing || otherDates.length > 0 || (byRole.get("start") ?? []).some(isLoneStamp),
    columns: columns.map((column) => ({
      index: column.index,
      name: column.name,
      sample: survey(column).sample,
    })),
    taken: isMissing ? { ...suggested(columns, survey, taken), ...taken } : taken,
  });
}

/** Whether a column contains dates. */
export const hasDates = (byRole: ColumnsByRole): boolean =>
  byRole.has("start") || byRole.has("startYear") || byRole.has("startTime");
/** Whether a column contains titles or texts. */
export const hasTitles = (byRole: ColumnsByRole): boolean => byRole.has("title") || byRole.has("summary");

/** A suggestion by content, for the user to confirm; never applied automatically. */
function suggested(columns: readonly Column[], survey: TableColumns["survey"], taken: TakenColumns): TakenColumns {
  const used = new Set(Object.values(taken));
  const free = columns.filter(({ index }) => !used.has(index));
  const start = taken.start === undefined ? free.find((column) => isDated(survey(column))) : undefined;
  const texts = free.filter(
    (column) => column !== start && !isDated(survey(column)) && survey(column).letters > 2 * survey(column).filled,
  );
  const title = [...texts].sort((a, b) => survey(b).distinct - survey(a).distinct || a.index - b.index)[0];
  return {
    ...(start ? { start: start.index } : {}),
    ...(title && taken.title === undefined && taken.summary === undefined ? { title: title.index } : {}),
  };
}

/** One warning for all columns that could be the date too. */
export function reportOtherDates(
  { headerRow }: Table,
  { byRole, otherDates }: TableColumns,
  report: ImportReport,
): void {
  const [start] = byRole.get("start") ?? [];
  if (start && isLoneStamp(start)) {
    const expected = "a column with the date of the event itself";
    report.warn("table.date.stamp", new RowPosition(headerRow, headerRow).place(start.name), {
      expected,
      value: start.name,
    });
  }
  if (!start || otherDates.length === 0) return;
  const value = otherDates.map(({ name }) => name).join(", ");
  report.warn("table.date.chosen", new RowPosition(headerRow, headerRow).place(start.name), {
    expected: `one column with the date of the event; “${start.name}” is read`,
    value,
  });
}
