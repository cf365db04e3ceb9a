/** The field over a cell while it is edited. A refused text stays in it, with what is wrong below. */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { CellColumn } from "../../../model/user-chronicles/table-columns";
import { isComposing } from "../../../ui/is-composing";
import styles from "./CellEditor.module.css";

export type EditMove = "right" | "left" | "down" | "up" | "none";

type Props = {
  readonly column: CellColumn;
  readonly label: string;
  readonly initial: string;
  /** What was typed into the cell to begin: the caret is after it. Else all of the text is selected. */
  readonly isTyped: boolean;
  readonly fault: string | undefined;
  /** Completions of the text so far. */
  readonly suggest: (text: string) => readonly string[];
  /** @returns whether the text was taken */
  readonly onSave: (text: string, move: EditMove) => boolean;
  readonly onCancel: () => void;
  /** @returns whether the content of the clipboard was a block of cells and has been taken */
  readonly onPasteBlock: (data: DataTransfer, isMultiline: boolean) => boolean;
};

const MAX_LINES = 8;
/** Fields whose text may be long; line breaks stay in a summary only. */
const isLong = ({ field }: CellColumn): boolean => ["title", "summary", "claimedBy", "sourceTitle"].includes(field);

export function CellEditor(props: Props) {
  const { column, label, initial, isTyped, fault, suggest, onSave, onCancel, onPasteBlock } = props;
  const [text, setText] = useState(initial);
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const faultBox = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const isClosed = useRef(false);
  useEffect(() => {
    const field = ref.current;
    field?.focus({ preventScroll: true });
    // It may be wider than its cell.
    field?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
    if (isTyped) field?.setSelectionRange(field.value.length, field.value.length);
    else field?.select();
  }, [isTyped]);
  // Counts, since a text may be refused twice for the same fault.
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    // Where a text was refused, the field is to be corrected.
    if (refusals === 0) return;
    ref.current?.focus({ preventScroll: true });
    faultBox.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [refusals]);

  const save = (move: EditMove) => {
    if (isClosed.current) return;
    isClosed.current = onSave(text, move);
    if (!isClosed.current) setRefusals((count) => count + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the grid and of the page have no meaning in a text.
    event.stopPropagation();
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      isClosed.current = true;
      onCancel();
    } else if (event.key === "Enter" && !((event.altKey || event.shiftKey) && column.field === "summary")) {
      event.preventDefault();
      save(event.shiftKey ? "up" : "down");
    } else if (event.key === "Tab") {
      event.preventDefault();
      save(event.shiftKey ? "left" : "right");
    } else if (event.key === "Enter") insertBreak(event);
  };
  /** Browsers do nothing on Alt+Enter. */
  const insertBreak = (event: KeyboardEvent) => {
    const field = ref.current;
    if (!field || !event.altKey) return;
    event.preventDefault();
    field.setRangeText("\n", field.selectionStart ?? text.length, field.selectionEnd ?? text.length, "end");
    setText(field.value);
  };
  const onPaste = (event: ClipboardEvent) => {
    event.stopPropagation();
    if (!onPasteBlock(event.clipboardData, column.field === "summary")) return;
    event.preventDefault();
    isClosed.current = true;
  };
  const options = suggest(text);
  const shared = {
    ref,
    value: text,
    "aria-label": label,
    "aria-invalid": fault === undefined ? undefined : true,
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
    dir: "auto",
    autoComplete: "off",
    spellCheck: isLong(column),
    className: styles.field,
    onKeyDown,
    onPaste,
    onBlur: () => save("none"),
  } as const;
  return (
    <div className={styles.editor} data-long={isLong(column)}>
      {isLong(column) ? (
        <textarea
          {...shared}
          rows={Math.min(MAX_LINES, Math.max(1, Math.ceil(text.length / 42), text.split("\n").length))}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={column.field === "importance" ? "numeric" : column.field === "sourceUrl" ? "url" : undefined}
          list={options.length > 0 ? `${id}-options` : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {options.length > 0 && (
        <datalist id={`${id}-options`}>
          {options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </datalist>
      )}
      {fault !== undefined && (
        <p ref={faultBox} className={styles.fault} id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
