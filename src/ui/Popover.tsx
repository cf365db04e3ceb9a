/**
 * A button and its panel: not modal, next in the tab order. Esc, a click outside and moving the focus outside close it; Esc
 * and "Done" return the focus to the button.
 */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import { useUnder } from "./use-under";
import styles from "./Popover.module.css";

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Content of the button. */
  readonly label: ReactNode;
  readonly buttonClassName: string;
  readonly buttonRef: RefObject<HTMLButtonElement | null>;
  readonly panelLabel: string;
  readonly className?: string | undefined;
  /** Next to the button without opening the panel: the × of a chip. */
  readonly beside?: ReactNode;
  /** In the footer of the panel, next to the close button. */
  readonly note: ReactNode;
  readonly doneLabel: string;
  readonly children: ReactNode;
};

const FOCUSABLE = "input, button, select, textarea, a[href]";

export function Popover(props: Props) {
  const { isOpen, onOpenChange, label, buttonClassName, buttonRef, panelLabel, className, beside } = props;
  const rootRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useUnder(panelRef, rootRef, isOpen);

  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !rootRef.current?.contains(event.target)) onOpenChange(false);
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    return () => document.removeEventListener("pointerdown", onPointerDown, true);
  }, [isOpen, onOpenChange]);

  const close = () => {
    onOpenChange(false);
    buttonRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isOpen && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation(); // Esc closes one thing at a time
      close();
    }
    if (isOpen && event.key === "ArrowDown" && event.target === buttonRef.current) {
      event.preventDefault();
      panelRef.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    }
  };

  return (
    // Key events bubble up from the controls inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={rootRef}
      className={className}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (isOpen && event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) onOpenChange(false);
      }}
    >
      <button
        ref={buttonRef}
        type="button"
        className={buttonClassName}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => onOpenChange(!isOpen)}
      >
        {label}
      </button>
      {beside}
      {isOpen && (
        <div ref={panelRef} id={panelId} className={styles.panel} role="group" aria-label={panelLabel}>
          {props.children}
          <div className={styles.footer}>
            <span>{props.note}</span>
            <button type="button" className="btn btn-solid" onClick={close}>
              {props.doneLabel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
