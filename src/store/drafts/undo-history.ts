/** What the user did to a draft since the page was opened, to be undone step by step. Pure, for any content. */

/** `past` ends with the content before `now`, `future` begins with the one after it. */
export type UndoHistory<T> = {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** The field that the last step was typed in. */
  readonly field: string | undefined;
};

/** Older steps are dropped. */
export const MAX_UNDO_STEPS = 50;

/**
 * A history that does not end with `before` is dropped: the content came from elsewhere, such as another tab.
 * @param field  the field being typed in: consecutive edits of one field are one step
 */
export function recordEdit<T>(
  history: UndoHistory<T> | undefined,
  before: T,
  after: T,
  field?: string,
): UndoHistory<T> {
  const known = history?.now === before ? history : undefined;
  const past = known?.past ?? [];
  const isSameStep = field !== undefined && known?.field === field;
  return { now: after, past: isSameStep ? past : [...past, before].slice(-MAX_UNDO_STEPS), future: [], field };
}

/** @returns `undefined` if there is nothing to undo */
export function undoEdit<T>({ past, now, future }: UndoHistory<T>): UndoHistory<T> | undefined {
  const before = past.at(-1);
  return before && { now: before, past: past.slice(0, -1), future: [now, ...future], field: undefined };
}

/** @returns `undefined` if there is nothing to redo */
export function redoEdit<T>({ past, now, future }: UndoHistory<T>): UndoHistory<T> | undefined {
  const [after, ...others] = future;
  return after && { now: after, past: [...past, now], future: others, field: undefined };
}
