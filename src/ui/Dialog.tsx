/** A modal dialog: the platform's own `<dialog>` traps focus, closes on Esc and gives focus back. */
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
  /** Fills a phone's screen. */
  readonly isSheet?: boolean;
  /** For two columns side by side, which care for their own margins. */
  readonly isWide?: boolean;
  /** A text to read, which paper shows in place of the page; what is a tool is left out there. */
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
    isToRead = false,
    beside,
  } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useRootMark("dialog", isOpen && isToRead ? "" : undefined);
  // Text that is selected out of the dialog ends in a click on the backdrop, too.
  const isPressedBeside = useRef(false);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (isOpen && !dialog.open) dialog.showModal();
    if (!isOpen && dialog.open) dialog.close();
  }, [isOpen]);

  // By the platform, which gives the focus back and then tells; a dialog that is only taken away keeps it.
  const close = () => ref.current?.close();

  return (
    // The click that closes is on the backdrop; the keyboard has Esc and the button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className={[styles.dialog, isSheet && styles.sheet, isWide && styles.wide].filter(Boolean).join(" ")}
      aria-labelledby={titleId}
      data-prints={isToRead || undefined}
      onClose={onClose}
      onPointerDown={(event) => {
        isPressedBeside.current = event.target === ref.current;
      }}
      onMouseUp={(event) => {
        if (event.target !== ref.current) isPressedBeside.current = false;
      }}
      onClick={(event) => {
        if (event.target === ref.current && isPressedBeside.current) close();
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
