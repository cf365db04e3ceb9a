/** A modal dialog: the native `<dialog>` traps focus, closes on Esc and restores focus. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./Icon";
import { useRootMark } from "./use-root-mark";
import styles from "./Dialog.module.css";

type Props = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Full screen on a phone. */
  readonly isSheet?: boolean;
  /** For a two-column layout with its own margins. */
  readonly isWide?: boolean;
  /** All of the window, for a picture. */
  readonly isLarge?: boolean;
  /** Printed instead of the page, as a text to read. Dialogs for input are not printed. */
  readonly isToRead?: boolean;
  /** In the header, after the title. */
  readonly beside?: ReactNode;
};

export function Dialog(props: Props) {
  const {
    isOpen,
    title,
    closeLabel,
    onClose,
    children,
    footer,
    isSheet = false,
    isWide = false,
    isLarge = false,
    isToRead = false,
    beside,
  } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useRootMark("dialog", isOpen && isToRead ? "" : undefined);
  // Selecting text beyond the edge of the dialog also ends with a click on the backdrop.
  const isPressedOutside = useRef(false);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) dialog.close();
  }, [isOpen]);

  // Natively, so that focus is restored before onClose; unmounting an open dialog would lose it.
  const close = () => ref.current?.close();

  return (
    // A click on the backdrop closes; the keyboard has Esc and the close button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={[styles.dialog, isSheet && styles.sheet, isWide && styles.wide, isLarge && styles.large]
        .filter(Boolean)
        .join(" ")}
      aria-labelledby={titleId}
      data-prints={isToRead || undefined}
      onClose={onClose}
      onPointerDown={(event) => {
        isPressedOutside.current = event.target === ref.current;
      }}
      onMouseUp={(event) => {
        if (event.target !== ref.current) isPressedOutside.current = false;
      }}
      onClick={(event) => {
        if (event.target === ref.current && isPressedOutside.current) close();
      }}
    >
      {isOpen && (
        <div className={styles.frame}>
          <div className={styles.header}>
            <h2 id={titleId}>{title}</h2>
            {beside}
            <button type="button" className="btn btn-square" aria-label={closeLabel} onClick={close}>
              <Icon name="close" />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          {footer && <div className={styles.footer}>{footer}</div>}
        </div>
      )}
    </dialog>
  );
}
