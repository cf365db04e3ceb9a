/** Rows of the table as they are read, in pages; each can be changed in place. */
import { useMemo, useState } from "react";
import type { CellEdit } from "../../formats/assumptions";
import type { Role } from "../../formats/fields/roles";
import type { ColumnFacts } from "../../formats/plain/describe-columns";
import type { ProblemTally } from "../../formats/problem-tally";
import type { IndexedRow, RowIndex } from "../../formats/tables/row-index";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import { Icon } from "../../ui/Icon";
import { Input } from "../../ui/Input";
import { SaveButtons, cancelOnEscape } from "./CellEditor";
import type { OpenTable } from "./use-table";
import { useMore } from "../../ui/use-more";
import { MoreButton } from "./MoreButton";
import { focusRow } from "./focus-row";
import styles from "./ImportTable.module.css";

type Props = {
  /** Only rows without a problem. */
  readonly isReady: boolean;
  readonly tally: ProblemTally | undefined;
  readonly table: OpenTable;
  readonly rows: RowIndex;
  readonly messages: ImportCheckMessages;
  readonly onEdit: (edits: readonly CellEdit[], what: string, at: number) => void;
};

const MAX_COLUMNS = 7;
const FIRST: readonly Role[] = [
  "start",
  "startYear",
  "startMonth",
  "startDay",
  "startTime",
  "end",
  "endYear",
  "title",
  "group",
];

export function RowTable({ isReady, tally, table, rows, messages, onEdit }: Props) {
  const { most, showMore, list } = useMore<HTMLTableSectionElement>();
  const [edited, setEdited] = useState<number>();
  const texts = messages.check;
  const errors = useMemo(() => new Set(tally?.errorRows), [tally]);
  const warnings = useMemo(() => new Set(tally?.warningRows), [tally]);
  const places = useMemo(() => placesOf(rows, isReady ? [errors, warnings] : []), [rows, isReady, errors, warnings]);
  const columns = shownColumns(table.columns);
  const nameOf = ({ name, index }: ColumnFacts) => (name === "" ? messages.columns.unnamed(index + 1) : name);
  if (places.length === 0) return <p className={styles.none}>{texts.noRows}</p>;
  return (
    <>
      <div className={styles.wideTable}>
        <table className={`${styles.table} ${styles.rows}`}>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              {columns.map((column) => (
                <th key={column.index} scope="col" dir="auto">
                  {nameOf(column)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{texts.fix}</span>
              </th>
            </tr>
          </thead>
          <tbody ref={list}>
            {places.slice(0, most).map((place, at) => {
              const row = rows.at(place);
              if (!row) return null;
              const severity = errors.has(row.row) ? "error" : warnings.has(row.row) ? "warning" : undefined;
              return (
                <tr key={row.row} data-item={row.row}>
                  <th scope="row" data-label={texts.row}>
                    <span className={styles.where} data-severity={severity}>
                      {severity && <Icon name={severity === "error" ? "err" : "warn"} size={15} />}
                      {severity && <span className="visually-hidden">{`${texts[severity]} `}</span>}
                      <span className="num">{row.row}</span>
                    </span>
                  </th>
                  {edited === row.row ? (
                    <RowEditor
                      row={row}
                      columns={columns}
                      nameOf={nameOf}
                      messages={messages}
                      onCancel={() => {
                        setEdited(undefined);
                        focusRow(row.row);
                      }}
                      onSave={(edits) => {
                        setEdited(undefined);
                        if (edits.length === 0) focusRow(row.row);
                        else onEdit(edits, `${texts.row} ${row.row}`, at);
                      }}
                    />
                  ) : (
                    <>
                      {columns.map((column) => (
                        <td
                          key={column.index}
                          data-label={nameOf(column)}
                          data-empty={!row.cells[column.index] || undefined}
                        >
                          <span className={styles.clamp} dir="auto">
                            {row.cells[column.index] ?? ""}
                          </span>
                        </td>
                      ))}
                      <td>
                        <div className={styles.actions}>
                          <button
                            type="button"
                            className="btn btn-line"
                            aria-label={texts.editOf(row.row, "").replace(/,\s*$/, "")}
                            onClick={() => setEdited(row.row)}
                          >
                            {texts.edit}
                          </button>
                        </div>
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <MoreButton rest={places.length - most} texts={texts} onMore={showMore} />
    </>
  );
}

/** Places of the rows that are in none of the sets. */
function placesOf(rows: RowIndex, without: readonly ReadonlySet<number>[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < rows.count; place += 1) {
    const row = rows.rowAt(place) ?? 0;
    if (!without.some((set) => set.has(row))) places.push(place);
  }
  return places;
}

/** Date and title first, then what else is used. */
function shownColumns(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const used = columns.filter(({ role }) => role !== undefined && role !== "ignored");
  const rank = ({ role }: ColumnFacts) => {
    const at = role === undefined ? -1 : FIRST.indexOf(role);
    return at < 0 ? FIRST.length : at;
  };
  return [...used].sort((a, b) => rank(a) - rank(b) || a.index - b.index).slice(0, MAX_COLUMNS);
}

type RowEditorProps = {
  readonly row: IndexedRow;
  readonly columns: readonly ColumnFacts[];
  readonly nameOf: (column: ColumnFacts) => string;
  readonly messages: ImportCheckMessages;
  readonly onSave: (edits: readonly CellEdit[]) => void;
  readonly onCancel: () => void;
};

function RowEditor({ row: { row, cells }, columns, nameOf, messages, onSave, onCancel }: RowEditorProps) {
  const texts = messages.check;
  const [changed, setChanged] = useState<ReadonlyMap<number, string>>(new Map());
  const save = () =>
    onSave(
      [...changed].flatMap(([column, value]) => (value === (cells[column] ?? "") ? [] : [{ row, column, value }])),
    );
  return (
    <>
      {columns.map((column, at) => (
        <td key={column.index} data-label={nameOf(column)}>
          <Input
            aria-label={texts.valueOf(row, nameOf(column))}
            dir="auto"
            // The user has just asked to edit this row.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={at === 0}
            value={changed.get(column.index) ?? cells[column.index] ?? ""}
            onChange={({ currentTarget: { value } }) => setChanged(new Map(changed).set(column.index, value))}
            onKeyDown={(event) => {
              if (event.key === "Enter") save();
              else cancelOnEscape(event, onCancel);
            }}
          />
        </td>
      ))}
      <td>
        <SaveButtons texts={texts} onSave={save} onCancel={onCancel} />
      </td>
    </>
  );
}
