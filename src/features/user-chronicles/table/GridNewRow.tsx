/** The empty row at the end: what is typed or pasted there becomes new events. */
import type { ReactNode } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import type { CellColumn } from "../../../model/user-chronicles/table-columns";
import { Icon } from "../../../ui/Icon";
import { NUMBER_WIDTH, SELECT_WIDTH, isSticky, stickyLeft, widthOf } from "./column-look";
import { FIRST_TEXT_COLUMN } from "./grid-place";
import styles from "./Grid.module.css";

type Props = {
  readonly index: number;
  readonly columns: readonly CellColumn[];
  readonly messages: DraftTableMessages;
  readonly heightPx: number;
  readonly top: number;
  readonly active: number | undefined;
  readonly editor: ReactNode;
};

export function GridNewRow({ index, columns, messages, heightPx, top, active, editor }: Props) {
  const tab = (column: number) => (active === column && editor === undefined ? 0 : -1);
  const title = columns.findIndex(({ field }) => field === "title");
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      data-editing={editor === undefined ? undefined : ""}
      data-new-row=""
      style={{ height: heightPx, transform: `translateY(${top}px)` }}
    >
      <div
        className={styles.cell}
        role="gridcell"
        aria-colindex={1}
        tabIndex={tab(0)}
        data-place={`${index}:0`}
        data-lead=""
        style={{ width: SELECT_WIDTH, left: 0 }}
      >
        <span className="visually-hidden">{messages.newRow}</span>
      </div>
      <div
        className={styles.cell}
        role="gridcell"
        aria-colindex={2}
        tabIndex={tab(1)}
        data-place={`${index}:1`}
        data-lead=""
        style={{ width: NUMBER_WIDTH, left: SELECT_WIDTH }}
      >
        <Icon name="plus" size={14} />
        <span className="visually-hidden">{messages.newRow}</span>
      </div>
      {columns.map((column, at) => {
        const place = at + FIRST_TEXT_COLUMN;
        const hasEditor = active === place && editor !== undefined;
        return (
          <div
            key={column.id}
            className={styles.cell}
            role="gridcell"
            aria-colindex={place + 1}
            tabIndex={tab(place)}
            data-place={`${index}:${place}`}
            data-field={column.field}
            data-sticky={isSticky(at) ? column.field : undefined}
            data-editing={hasEditor || undefined}
            style={{ width: widthOf(column), left: isSticky(at) ? stickyLeft(columns, at) : undefined }}
          >
            {hasEditor ? editor : at === title && <span className={styles.text}>{messages.newRow}</span>}
          </div>
        );
      })}
    </div>
  );
}
