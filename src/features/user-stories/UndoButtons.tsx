/** Takes back what was done to the story in this visit, and does it again. */
import type { KeyboardEvent } from "react";
import { letterOf } from "../../commands/keyboard-layout";
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import type { EditHistory } from "../../store/state";
import { Icon } from "../../ui/Icon";
import styles from "./Editor.module.css";

type Props = {
  readonly history: EditHistory | undefined;
  readonly messages: UserStoryMessages;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

export function UndoButtons({ history, messages: { editor }, onUndo, onRedo }: Props) {
  // Not disabled: the last press must not lose the focus.
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

/** @returns whether the key takes back (`false`) or does again (`true`); by the letter, or by its place on other keyboards */
export function undoKey(event: KeyboardEvent): boolean | undefined {
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = letterOf(event);
  if (letter === "z") return shiftKey;
  return letter === "y" && !shiftKey ? true : undefined;
}
