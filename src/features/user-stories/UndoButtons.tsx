/** Undo and redo of the edits since the page was opened. */
import type { KeyboardEvent } from "react";
import { letterOf } from "../../commands/keyboard-layout";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import type { UndoHistory } from "../../store/drafts/undo-history";
import { Icon } from "../../ui/Icon";
import styles from "./Editor.module.css";

type Props = {
  readonly history: UndoHistory<unknown> | undefined;
  readonly messages: UserStoryMessages;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

export function UndoButtons({ history, messages: { editor }, onUndo, onRedo }: Props) {
  // `aria-disabled` alone: a disabled button would lose the focus after its last press.
  return (
    <div className={styles.undo}>
      <button
        type="button"
        className="btn"
        data-undo=""
        aria-disabled={!history?.past.length}
        aria-keyshortcuts="Control+Z"
        title={editor.undo}
        onClick={onUndo}
      >
        <Icon name="undo" />
        <span className={styles.word}>{editor.undo}</span>
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={!history?.future.length}
        aria-keyshortcuts="Control+Shift+Z"
        title={editor.redo}
        onClick={onRedo}
      >
        <Icon name="redo" />
        <span className={styles.word}>{editor.redo}</span>
      </button>
    </div>
  );
}

/** @returns `false` for an undo key, `true` for a redo key. Matches the letter, or its position on other keyboard layouts. */
export function undoKey(event: KeyboardEvent): boolean | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = letterOf(event);
  if (letter === "z") return shiftKey;
  return letter === "y" && !shiftKey ? true : undefined;
}
