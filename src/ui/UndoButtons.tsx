import { Icon } from "./Icon";
import styles from "./UndoButtons.module.css";

type Props = {
  /** How many steps can be undone, and how many can be done again. */
  readonly past: number;
  readonly future: number;
  readonly labels: { readonly undo: string; readonly redo: string };
  readonly onUndo: () => void;
  readonly onRedo: () => void;
};

/** Undo and redo. The keys are in `commands/undo-key.ts`. */
export function UndoButtons({ past, future, labels, onUndo, onRedo }: Props) {
  // `aria-disabled` alone: a disabled button would lose the focus after its last press.
  return (
    <div className={styles.undo}>
      <button
        type="button"
        className="btn"
        data-undo=""
        aria-disabled={past === 0}
        aria-keyshortcuts="Control+Z"
        title={labels.undo}
        onClick={onUndo}
      >
        <Icon name="undo" />
        <span className={styles.word}>{labels.undo}</span>
      </button>
      <button
        type="button"
        className="btn"
        aria-disabled={future === 0}
        aria-keyshortcuts="Control+Shift+Z"
        title={labels.redo}
        onClick={onRedo}
      >
        <Icon name="redo" />
        <span className={styles.word}>{labels.redo}</span>
      </button>
    </div>
  );
}
