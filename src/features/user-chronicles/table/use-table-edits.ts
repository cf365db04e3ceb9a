import { useCallback, useMemo, useState } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { isolated } from "../../../i18n/isolated";
import { shiftDate } from "../../../model/dates/shift-date";
import {
  type BulkFields,
  duplicateEvents,
  setFields,
  setTag,
  shiftEvents,
} from "../../../model/user-chronicles/bulk-edit";
import type { ChronicleContent } from "../../../model/user-chronicles/content";
import { removeEvents } from "../../../model/user-chronicles/edit-events";
import { type PasteResult, type PasteTarget, pasteCells } from "../../../model/user-chronicles/paste-cells";
import type { CellReading } from "../../../model/user-chronicles/table-cells";
import { type CellColumn, cellTextsOf } from "../../../model/user-chronicles/table-columns";
import type { ChronicleDraft } from "../../../store/user-chronicles/slice";
import { useUserChronicleActions } from "../use-user-chronicles";
import type { ShiftBy } from "./ShiftForm";
import { type TableReport, newNames, pasteReport } from "./table-report";

type Setup = {
  readonly draft: ChronicleDraft;
  readonly reading: CellReading;
  readonly messages: DraftTableMessages;
  readonly columns: readonly CellColumn[];
  readonly columnName: (column: CellColumn) => string;
  readonly keep: (ids: Iterable<string>) => void;
};

export type WriteKind = "cell" | "fill" | "paste";

const nothing = (content: ChronicleContent): PasteResult => ({
  content,
  changed: 0,
  added: [],
  edited: new Set(),
  faults: [],
});

/** How many titles a message names. */
const MAX_TITLES = 5;

/** The edits of the table, each one step of undo, and what the last one did. */
export function useTableEdits({ draft, reading, messages, columns, columnName, keep }: Setup) {
  const { change, undo, redo } = useUserChronicleActions();
  const [report, setReport] = useState<TableReport>();
  const { id } = draft;
  const { report: words } = messages;
  const tooMany = useMemo(() => ({ text: messages.faults["events.many"], faults: [] }), [messages]);

  /** Writes a block of cells. An edit of one cell reports only names that are new; its fault is shown in the cell. */
  const write = useCallback(
    (
      block: readonly (readonly string[])[],
      target: Omit<PasteTarget, "columns">,
      how: WriteKind,
    ): PasteResult | undefined => {
      let result: PasteResult | undefined;
      let before: ChronicleContent | undefined;
      const compute = (content: ChronicleContent): ChronicleContent => {
        before = content;
        result = pasteCells(content, block, { ...target, columns }, reading);
        return result.content;
      };
      const applied = change(id, compute);
      if (!result || !before) return undefined;
      const { edited, added, faults, content } = result as PasteResult;
      if (content !== before && !applied) {
        if (how !== "cell") setReport(tooMany);
        const fault = { code: "events.many", value: block[0]?.[0] ?? "" } as const;
        return { ...nothing(before), faults: [{ row: 1, fault, isRowLeftOut: true }] };
      }
      keep([...edited, ...added]);
      if (how !== "cell") {
        const firstRow = how === "paste" ? undefined : target.row;
        setReport(pasteReport(result, before, { names: reading, messages, columnName, firstRow }));
      } else if (faults.length === 0) {
        const created = newNames(before, content, reading);
        setReport(created.length > 0 ? { text: `${words.newNames(isolated(created.join(", ")))}.` } : undefined);
      }
      return result;
    },
    [change, id, columns, reading, keep, messages, columnName, words, tooMany],
  );

  /** @returns the content that the edit led to: the same as before if nothing changed; `undefined` if it was refused */
  const edit = (
    ids: ReadonlySet<string>,
    make: (content: ChronicleContent) => ChronicleContent,
  ): { readonly undoes: ChronicleContent | undefined } | undefined => {
    let undoes: ChronicleContent | undefined;
    const applied = change(id, (content) => {
      const after = make(content);
      undoes = after === content ? undefined : after;
      return after;
    });
    if (undoes && !applied) {
      setReport(tooMany);
      return undefined;
    }
    keep(ids);
    return { undoes };
  };
  const editAndReport = (ids: ReadonlySet<string>, make: (content: ChronicleContent) => ChronicleContent) => {
    const done = edit(ids, make);
    if (done) setReport({ text: `${done.undoes ? words.edited(ids.size) : words.nothing}.`, ...done });
  };

  return {
    report,
    setReport,
    reportTooMany: () => setReport(tooMany),
    write,
    setFields: (ids: ReadonlySet<string>, fields: BulkFields) =>
      editAndReport(ids, (content) => setFields(content, ids, fields)),
    setTag: (ids: ReadonlySet<string>, tag: string, isOn: boolean) =>
      editAndReport(ids, (content) => setTag(content, ids, tag, isOn)),
    shift(ids: ReadonlySet<string>, { amount, unit }: ShiftBy) {
      let faults: readonly string[] = [];
      let left = 0;
      const done = edit(ids, (content) => {
        const shifted = shiftEvents(content, ids, (date) => shiftDate(date, amount, unit));
        left = shifted.unmoved.length;
        const { textOf } = cellTextsOf(content, reading);
        const title = columns.find(({ field }) => field === "title");
        const titles = shifted.unmoved.slice(0, MAX_TITLES).map((event) => (title ? textOf(event, title) : event.id));
        if (left > 0) faults = [words.unmoved(left, isolated(titles.join("; ")))];
        return shifted.content;
      });
      const text = done?.undoes ? words.edited(ids.size - left) : words.nothing;
      if (done) setReport({ text: `${text}.`, faults, ...done });
    },
    /** @returns ids of the copies; `undefined` if there would be too many events */
    duplicate(ids: ReadonlySet<string>): readonly string[] | undefined {
      let added: readonly string[] = [];
      const done = edit(ids, (content) => {
        const copied = duplicateEvents(content, ids);
        added = copied.added;
        return copied.content;
      });
      if (!done) return undefined;
      keep(added);
      setReport({ text: `${words.duplicated(added.length)}.`, ...done });
      return added;
    },
    remove(ids: ReadonlySet<string>) {
      const done = edit(new Set(), (content) => removeEvents(content, ids));
      if (done) setReport({ text: `${words.deleted(ids.size)}.`, ...done });
    },
    /** @param isForth  does again what was undone */
    walk(isForth: boolean) {
      const left = isForth ? redo(id) : undo(id);
      if (left !== undefined) setReport({ text: `${isForth ? words.redone : words.undone}.` });
    },
  };
}

export type TableEdits = ReturnType<typeof useTableEdits>;
