/** The events of the open draft as a table, in the place of the timeline. */
import { useCallback, useMemo, useRef, useState } from "react";
import { type DraftTableMessages, loadDraftTableMessages } from "../../../i18n/draft-table-messages";
import { useLang, useLazyMessages } from "../../../i18n/react";
import { hasOwnUndo, undoKey } from "../../../commands/undo-key";
import { languagesOf } from "../../../model/user-chronicles/content";
import { type CellColumn, columnsOf } from "../../../model/user-chronicles/table-columns";
import { selectOpenDraft } from "../../../store/user-chronicles/selectors";
import type { ChronicleDraft } from "../../../store/user-chronicles/slice";
import { useActions, useApp, useAppStore } from "../../../store/react";
import { Icon } from "../../../ui/Icon";
import { InlineButton } from "../../../ui/InlineButton";
import { addEvent } from "../add-event";
import { useUserChronicleActions } from "../use-user-chronicles";
import { columnName } from "./column-look";
import { Grid, type RowToEdit } from "./Grid";
import { SelectionBar } from "./SelectionBar";
import { TableReportBox } from "./TableReportBox";
import { useGridFocus } from "./use-grid-focus";
import { useCellReading } from "./use-cell-reading";
import { useTableEdits } from "./use-table-edits";
import { useTableRows } from "./use-table-rows";
import styles from "./DraftTable.module.css";

export function DraftTable() {
  const draft = useApp(selectOpenDraft);
  const messages = useLazyMessages(loadDraftTableMessages);
  // What is typed, selected and sorted belongs to one draft.
  return draft && messages ? <Table key={draft.id} draft={draft} messages={messages} /> : null;
}

type Props = { readonly draft: ChronicleDraft; readonly messages: DraftTableMessages };

function Table({ draft, messages }: Props) {
  const { content, id } = draft;
  const store = useAppStore();
  const actions = useUserChronicleActions();
  const { selectEvent, clearFilter, setUserChronicles } = useActions();
  const lang = useLang();
  const reading = useCellReading();
  const openId = useApp((s) => s.selection.eventId);
  const filteredLane = useApp((s) => s.filter.lane[0]);
  const languages = languagesOf(content);
  const languageKey = languages.join();
  const columns = useMemo(() => columnsOf(languageKey.split(",")), [languageKey]);
  const nameOf = useCallback(
    (column: CellColumn) => columnName(column, messages, languageKey.split(","), lang),
    [messages, languageKey, lang],
  );
  const table = useTableRows(id, content);
  const edits = useTableEdits({ draft, reading, messages, columns, columnName: nameOf, keep: table.keep });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [rowToEdit, setRowToEdit] = useState<RowToEdit>();
  // What is hidden or deleted is not edited with the others.
  const selected = useMemo(() => new Set(table.ids.filter((one) => ticked.has(one))), [table.ids, ticked]);
  const lane = content.lanes.find((one) => one.id === filteredLane)?.id ?? content.lanes[0]?.id;

  const box = useRef<HTMLElement>(null);
  const focusGrid = useGridFocus(box);

  const add = () => {
    const added = addEvent(store.getState(), actions, messages.newTitle);
    if (added === undefined) {
      edits.reportTooMany();
      return;
    }
    table.keep([added]);
    setRowToEdit({ id: added });
  };
  return (
    <section
      ref={box}
      className={styles.table}
      data-draft-table=""
      aria-label={messages.name}
      onKeyDown={(event) => {
        const forth = undoKey(event.nativeEvent);
        if (forth === undefined || hasOwnUndo(event.target) || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        // The button of the report, which vanishes.
        if (event.target instanceof Element && event.target.closest("[data-report]")) focusGrid();
        edits.walk(forth);
      }}
    >
      {selected.size > 0 ? (
        <SelectionBar
          content={content}
          selected={selected}
          names={reading}
          messages={messages}
          onSet={(fields) => edits.setFields(selected, fields)}
          onTag={(tag, isOn) => edits.setTag(selected, tag, isOn)}
          onShift={(by) => edits.shift(selected, by)}
          onDuplicate={() => {
            const copies = edits.duplicate(selected);
            if (copies) setTicked(new Set(copies));
          }}
          onRemove={() => {
            edits.remove(selected);
            setTicked(new Set());
            focusGrid();
          }}
          onClear={() => {
            setTicked(new Set());
            focusGrid();
          }}
        />
      ) : (
        <div className={styles.bulk}>
          {table.hidden > 0 ? (
            <p className="num">
              {messages.hidden(table.hidden)} <InlineButton onPress={clearFilter}>{messages.showAll}</InlineButton>
            </p>
          ) : (
            <p className={styles.hint}>{messages.hint}</p>
          )}
        </div>
      )}
      <TableReportBox
        report={edits.report}
        canUndo={edits.report?.undoes === content}
        messages={messages}
        onUndo={() => {
          edits.walk(false);
          focusGrid();
        }}
        onClose={() => {
          edits.setReport(undefined);
          focusGrid();
        }}
      />
      <Grid
        content={content}
        table={table}
        edits={edits}
        columns={columns}
        columnName={nameOf}
        reading={reading}
        messages={messages}
        lane={lane}
        openId={openId}
        selected={selected}
        onSelect={setTicked}
        onOpen={(event) => {
          setUserChronicles({ isPreview: false });
          selectEvent(event);
        }}
        rowToEdit={rowToEdit}
      />
      {table.rows.length === 0 && (
        <p className={styles.none}>{content.events.length === 0 ? messages.none : messages.noneShown}</p>
      )}
      <div className={styles.foot}>
        <button type="button" className="btn btn-line" onClick={add}>
          <Icon name="plus" size={14} />
          {messages.addEvent}
        </button>
      </div>
    </section>
  );
}
