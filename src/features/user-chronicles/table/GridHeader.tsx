/** The names of the columns; those that the rows can be sorted by are buttons. */
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import type { TableSort } from "../../../model/user-chronicles/sort-events";
import type { CellColumn } from "../../../model/user-chronicles/table-columns";
import { Icon } from "../../../ui/Icon";
import { NUMBER_WIDTH, SELECT_WIDTH, isSticky, stickyLeft, widthOf } from "./column-look";
import { FIRST_TEXT_COLUMN, HEADER_ROW } from "./grid-place";
import { GridCheckbox } from "./GridCheckbox";
import styles from "./Grid.module.css";

type Props = {
  readonly columns: readonly CellColumn[];
  readonly nameOf: (column: CellColumn) => string;
  readonly messages: DraftTableMessages;
  readonly sort: TableSort;
  /** The column of the active cell, if it is in the header. */
  readonly active: number | undefined;
  readonly ticked: "none" | "some" | "all";
  readonly onSort: (by: TableSort["by"]) => void;
  readonly onTickAll: () => void;
};

/** @returns `undefined` for columns that rows are not sorted by: a title in another language is one */
function sortOf(columns: readonly CellColumn[], column: CellColumn): TableSort["by"] | undefined {
  if (column.field === "date" || column.field === "lane") return column.field;
  return column === columns.find(({ field }) => field === "title") ? "title" : undefined;
}

export function GridHeader({ columns, nameOf, messages, sort, active, ticked, onSort, onTickAll }: Props) {
  const tab = (column: number) => (active === column ? 0 : -1);
  return (
    <div className={`${styles.row} ${styles.head}`} role="row" aria-rowindex={1}>
      <div
        className={styles.cell}
        role="columnheader"
        aria-colindex={1}
        aria-label={messages.columns.select}
        style={{ width: SELECT_WIDTH, left: 0 }}
        data-lead=""
      >
        <GridCheckbox
          label={messages.selectAll}
          isTicked={ticked === "all"}
          isMixed={ticked === "some"}
          tabIndex={tab(0)}
          place={`${HEADER_ROW}:0`}
          onToggle={onTickAll}
        />
      </div>
      <div
        className={styles.cell}
        role="columnheader"
        aria-colindex={2}
        tabIndex={tab(1)}
        data-place={`${HEADER_ROW}:1`}
        style={{ width: NUMBER_WIDTH, left: SELECT_WIDTH }}
        data-lead=""
      >
        <span className="visually-hidden">{messages.columns.number}</span>
      </div>
      {columns.map((column, at) => {
        const place = at + FIRST_TEXT_COLUMN;
        const by = sortOf(columns, column);
        const isSorted = by === sort.by;
        return (
          <div
            key={column.id}
            className={styles.cell}
            role="columnheader"
            aria-colindex={place + 1}
            aria-sort={isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined}
            tabIndex={by === undefined ? tab(place) : undefined}
            data-place={by === undefined ? `${HEADER_ROW}:${place}` : undefined}
            data-sticky={isSticky(at) ? column.field : undefined}
            style={{ width: widthOf(column), left: isSticky(at) ? stickyLeft(columns, at) : undefined }}
          >
            {by === undefined ? (
              <span className={styles.text}>{nameOf(column)}</span>
            ) : (
              <button
                type="button"
                className={styles.sort}
                tabIndex={tab(place)}
                data-place={`${HEADER_ROW}:${place}`}
                onClick={() => onSort(by)}
              >
                <span className={styles.text}>{nameOf(column)}</span>
                {isSorted && <Icon name={sort.isDescending ? "down" : "up"} size={12} />}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
