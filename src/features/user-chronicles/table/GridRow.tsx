/** One event as a row of cells. */
import { type ReactNode, memo } from "react";
import { parseEventDate } from "../../../model/dates/event-date";
import type { EventContent } from "../../../model/user-chronicles/content";
import type { CellColumn, CellTexts } from "../../../model/user-chronicles/table-columns";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { Icon } from "../../../ui/Icon";
import { NUMBER_WIDTH, SELECT_WIDTH, isSticky, stickyLeft, widthOf } from "./column-look";
import { FIRST_TEXT_COLUMN } from "./grid-place";
import { GridCheckbox } from "./GridCheckbox";
import styles from "./Grid.module.css";

/** More than fits into any cell: whole articles would be laid out in each row. */
const MAX_SHOWN = 300;

export type RowProps = {
  readonly event: EventContent;
  readonly index: number;
  readonly columns: readonly CellColumn[];
  readonly texts: CellTexts;
  readonly messages: DraftTableMessages;
  readonly heightPx: number;
  readonly top: number;
  /** The column of the active cell, if it is in this row. */
  readonly active: number | undefined;
  /** Columns of the range that the user has marked, if it reaches into this row. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isTicked: boolean;
  readonly isOpen: boolean;
  readonly lang: string;
  /** Over the active cell. */
  readonly editor: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onTick: (index: number, isRange: boolean) => void;
};

export const GridRow = memo(function GridRow(props: RowProps) {
  const { event, index, columns, texts, messages, heightPx, top, active, from, to, isTicked, isOpen, editor } = props;
  const firstTitle = columns.find(({ field }) => field === "title");
  const title = (firstTitle && texts.textOf(event, firstTitle).trim()) || event.date || event.id;
  const number = new Intl.NumberFormat(props.lang).format(index + 1);
  const tab = (column: number) => (active === column ? 0 : -1);
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-current={isOpen || undefined}
      data-ticked={isTicked || undefined}
      data-editing={editor === undefined ? undefined : ""}
      data-event={event.id}
      style={{ height: heightPx, transform: `translateY(${top}px)` }}
    >
      <div
        className={styles.cell}
        role="gridcell"
        aria-colindex={1}
        style={{ width: SELECT_WIDTH, left: 0 }}
        data-lead=""
      >
        <GridCheckbox
          label={messages.selectRow(title)}
          isTicked={isTicked}
          tabIndex={tab(0)}
          place={`${index}:0`}
          onToggle={(isRange) => props.onTick(index, isRange)}
        />
      </div>
      <div
        className={styles.cell}
        role="gridcell"
        aria-colindex={2}
        style={{ width: NUMBER_WIDTH, left: SELECT_WIDTH }}
        data-lead=""
      >
        <button
          type="button"
          className={`${styles.number} num`}
          tabIndex={tab(1)}
          data-place={`${index}:1`}
          aria-label={messages.openRow(number, title)}
          title={messages.openRow(number, title)}
          onClick={() => props.onOpen(event.id)}
        >
          <span>{number}</span>
          <Icon name="edit" size={14} />
        </button>
      </div>
      {columns.map((column, at) => {
        const place = at + FIRST_TEXT_COLUMN;
        const isActive = active === place;
        const text = texts.textOf(event, column);
        const isUnreadable = column.field === "date" && !parseEventDate(event.date).ok;
        return (
          <div
            key={column.id}
            className={styles.cell}
            role="gridcell"
            aria-colindex={place + 1}
            aria-selected={from !== undefined && to !== undefined ? place >= from && place <= to : undefined}
            tabIndex={isActive && editor === undefined ? 0 : -1}
            data-place={`${index}:${place}`}
            data-field={column.field}
            data-sticky={isSticky(at) ? column.field : undefined}
            data-editing={(isActive && editor !== undefined) || undefined}
            data-unreadable={isUnreadable || undefined}
            title={isUnreadable ? messages.unreadable : undefined}
            lang={"lang" in column ? column.lang : undefined}
            style={{ width: widthOf(column), left: isSticky(at) ? stickyLeft(columns, at) : undefined }}
          >
            {isActive && editor !== undefined ? (
              editor
            ) : (
              <span className={styles.text} dir="auto">
                {text.slice(0, MAX_SHOWN)}
              </span>
            )}
            {isUnreadable && <span className="visually-hidden">{messages.unreadable}</span>}
          </div>
        );
      })}
    </div>
  );
});
