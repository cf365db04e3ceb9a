/** The list of problems: where, what stands there, what is wrong, and what can be done. */
import { useState } from "react";
import type { CellEdit } from "../../formats/assumptions";
import { impossibleDay } from "../../formats/fixes/date-repairs";
import type { Fix } from "../../formats/fixes/fixes";
import { dateFormatter } from "../../i18n/format-date";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { FileText, useLang } from "../../i18n/react";
import { utcMs } from "../../model/dates/calendar-years";
import type { Lang } from "../../model/links/view-link";
import type { Problem } from "../../model/problem";
import type { ImportStep } from "../../store/state";
import { Icon } from "../../ui/Icon";
import { CellEditor } from "./CellEditor";
import { FixButtons } from "./FixButtons";
import type { CheckItem } from "./check-items";
import { placeOf, remedyOf, rowsOf, sentenceOf } from "./problem-text";
import type { OpenTable } from "./use-table";
import { useMore } from "../../ui/use-more";
import { MoreButton } from "./MoreButton";
import { focusRow } from "./focus-row";
import styles from "./ImportTable.module.css";

type Texts = { readonly messages: ImportCheckMessages; readonly problemMessages: ProblemMessages };

type Props = Texts & {
  readonly items: readonly CheckItem[];
  /** Of all problems, also those that are not in the list. */
  readonly total: number;
  readonly table: OpenTable | undefined;
  readonly onFix: (choices: object, edits: readonly CellEdit[], what: string, at: number) => void;
  readonly onStep: (step: ImportStep) => void;
};

export function ProblemTable({ items, total, table, messages, problemMessages, onFix, onStep }: Props) {
  const { most, showMore, list } = useMore<HTMLTableSectionElement>();
  const texts = messages.check;
  if (items.length === 0) return <p className={styles.none}>{texts.nothing}</p>;
  return (
    <>
      <table className={`${styles.table} ${styles.problems}`}>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.inFile}</th>
            <th scope="col">{texts.change}</th>
            <th scope="col">
              <span className="visually-hidden">{texts.fix}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={list}>
          {items.slice(0, most).map((item, at) => (
            <Item
              key={item.key}
              item={item}
              headerRow={table?.headerRow ?? 0}
              messages={messages}
              problemMessages={problemMessages}
              onFix={(edits, what) => onFix({}, edits, what, at)}
              onStep={onStep}
            />
          ))}
        </tbody>
      </table>
      <MoreButton rest={items.length - most} texts={texts} onMore={showMore} />
      {items.length <= most && total > items.length && <p className={styles.more}>{texts.cut(items.length)}</p>}
    </>
  );
}

type ItemProps = Texts & {
  readonly item: CheckItem;
  readonly headerRow: number;
  readonly onFix: (edits: readonly CellEdit[], what: string) => void;
  readonly onStep: (step: ImportStep) => void;
};

function Item({ item, headerRow, messages, problemMessages, onFix, onStep }: ItemProps) {
  const lang = useLang();
  const [isEdited, setEdited] = useState(false);
  const { problem, cell, fixes, start } = item;
  const { severity, row, column, value } = problem;
  const inRows = rowsOf(problem, problemMessages);
  const texts = messages.check;
  const isError = severity === "error";
  const place = placeOf(problem, problemMessages);
  // What stands in one of several rows says little.
  const text = cell && inRows === undefined ? cell.text : (value ?? "");
  const remedy = remedyOf(problem, messages);
  const hints = [
    daysHint(problem, texts, lang),
    start === undefined ? undefined : texts.startIs(start),
    problem.code === "event.repeated" && value ? texts.sameAs(placeOfRow(value, problemMessages)) : undefined,
    problem.suggestion === undefined ? undefined : texts.nearest(problem.suggestion),
    fixes[0]?.id === "use" && fixes[0].isSure && fixes[0].value && problem.suggestion === undefined
      ? texts.didYouMean(fixes[0].value)
      : undefined,
  ].filter((hint) => hint !== undefined);
  const step = stepFor(problem.code);
  return (
    <tr data-item={item.key} data-severity={severity}>
      <th scope="row" data-label={texts.row}>
        <span className={styles.where} data-severity={severity}>
          <Icon name={isError ? "err" : "warn"} size={15} />
          <span className="visually-hidden">{`${isError ? texts.error : texts.warning} `}</span>
          <span className="num">{row === undefined ? texts.whole : row <= headerRow ? texts.header : row}</span>
        </span>
      </th>
      <td data-label={texts.column}>
        {column === undefined ? shortPlace(problem.where) : <FileText>{column}</FileText>}
      </td>
      <td data-label={texts.inFile}>
        {isEdited && cell ? (
          <CellEditor
            label={texts.valueOf(cell.row, column ?? "")}
            value={cell.text}
            texts={texts}
            onSave={(changed) => {
              setEdited(false);
              onFix([{ row: cell.row, column: cell.column, value: changed }], place);
            }}
            onCancel={() => {
              setEdited(false);
              focusRow(item.key);
            }}
          />
        ) : (
          (cell ?? value) !== undefined && (
            <span className={styles.value} data-severity={severity} dir="auto">
              {text === "" ? texts.empty : text}
            </span>
          )
        )}
      </td>
      <td data-label={texts.change}>
        <span>{sentenceOf(problem, problemMessages)}</span>
        {inRows !== undefined && <small>{inRows}</small>}
        {remedy && hints.length === 0 && <small lang={remedy.lang}>{remedy.text}</small>}
        {hints.map((hint) => (
          <small key={hint}>{hint}</small>
        ))}
      </td>
      <td>
        <div className={styles.actions}>
          <FixButtons fixes={fixes} row={row ?? 0} texts={texts} onFix={(fix: Fix) => onFix(fix.edits, place)} />
          {cell && !isEdited && (
            <button
              type="button"
              className="btn btn-line"
              aria-label={texts.editOf(cell.row, column ?? "")}
              onClick={() => setEdited(true)}
            >
              {texts.edit}
            </button>
          )}
          {step && (
            <button type="button" className="btn btn-line" onClick={() => onStep(step)}>
              {step === "file" ? texts.toFile : texts.toColumns}
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

/** Where columns or the encoding are at fault, the step in which they are chosen. */
function stepFor(code: string): ImportStep | undefined {
  if (code.startsWith("file.encoding.")) return "file";
  return /^table\.(?:column|date|columns)\.(?:missing|chosen|stamp|unknown)$/.test(code) ? "columns" : undefined;
}

/** A path of a file without rows. */
const shortPlace = (where: string): string => (where.startsWith("row ") ? "" : where);

function placeOfRow(value: string, { report: { place } }: ProblemMessages): string {
  const row = /^row (\d+)$/.exec(value)?.[1];
  return row === undefined ? value : place.row(Number(row)).toLowerCase();
}

/** “February 2022 has 28 days.” */
function daysHint({ code, value }: Problem, texts: ImportCheckMessages["check"], lang: Lang): string | undefined {
  const day =
    code === "event.date.invalid" || code === "event.date.end.invalid" ? impossibleDay(value ?? "") : undefined;
  if (!day) return undefined;
  const month = dateFormatter(lang, MONTH).format(utcMs(day.year, day.month - 1));
  return texts.daysIn(month.charAt(0).toLocaleUpperCase(lang) + month.slice(1), day.days);
}

const MONTH = { month: "long", year: "numeric" } as const;
