/** Changes how the open file is read, one step at a time, and takes steps back. */
import { useRef, useState } from "react";
import type { CellEdit, ReadingChoices } from "../../formats/assumptions";
import { useAppStore } from "../../store/react";
import type { ImportView } from "./use-import-view";

export type Fixes = {
  /** Changes cells, or an answer; `what` is announced once the file has been read again. */
  readonly apply: (
    choices: Pick<ReadingChoices, "dayOrder" | "emptyDates">,
    edits: readonly CellEdit[],
    what: string,
  ) => void;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** What was changed last; `undefined` before the first change. */
  readonly last: { readonly what: string; readonly isUndone: boolean } | undefined;
};

type Answers = Pick<ReadingChoices, "dayOrder" | "emptyDates" | "edits">;

/** What can be taken back in a file, for a dialog that is opened again. */
const pastOfFiles = new WeakMap<File, readonly Answers[]>();

export function useFixes(view: ImportView): Fixes {
  const store = useAppStore();
  const { file } = view;
  const [past, setOwnPast] = useState<readonly Answers[]>((file && pastOfFiles.get(file)) ?? []);
  const setPast = (next: readonly Answers[]) => {
    setOwnPast(next);
    if (file) pastOfFiles.set(file, next);
  };
  const [last, setLast] = useState<Fixes["last"]>();
  // A second change may come before the file is read with the first.
  const latest = useRef<Answers>(view.choices);
  const { load } = store.getState();
  if (load.status !== "running") latest.current = view.choices;
  const read = (answers: Answers) => {
    const { dayOrder, emptyDates, edits } = answers;
    latest.current = answers;
    store.actions.readAgain({ dayOrder, emptyDates, edits });
  };
  const edits = view.choices.edits ?? [];
  return {
    apply: (choices, added, what) => {
      const before = latest.current;
      setPast([...past, before]);
      setLast({ what, isUndone: false });
      read({ ...before, ...choices, edits: merged([...(before.edits ?? []), ...added]) });
    },
    undo: () => {
      const before = past.at(-1);
      setPast(past.slice(0, -1));
      setLast({ what: "", isUndone: true });
      // Of a file that was fetched again its changes go one by one.
      read(before ?? { ...latest.current, edits: edits.slice(0, -1) });
    },
    canUndo: past.length > 0 || edits.length > 0,
    last,
  };
}

/** One edit for each cell, the last. */
function merged(edits: readonly CellEdit[]): readonly CellEdit[] | undefined {
  const cells = new Map<string, CellEdit>();
  for (const edit of edits) {
    const key = `${edit.row} ${edit.column}`;
    cells.delete(key);
    cells.set(key, edit);
  }
  return cells.size === 0 ? undefined : [...cells.values()];
}
