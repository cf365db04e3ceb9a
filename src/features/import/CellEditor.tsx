/** One cell in a field: Enter saves, Esc cancels. */
import { type KeyboardEvent, useId, useState } from "react";
import type { ImportCheckMessages } from "../../i18n/import-messages";
import { Input } from "../../ui/Input";
import styles from "./ImportTable.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly texts: ImportCheckMessages["check"];
  readonly onSave: (value: string) => void;
  readonly onCancel: () => void;
};

export function CellEditor({ label, value, texts, onSave, onCancel }: Props) {
  const [text, setText] = useState(value);
  const helpId = useId();
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(text);
      }}
    >
      <Input
        aria-label={label}
        aria-describedby={helpId}
        dir="auto"
        // The user has just asked to edit this cell.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => cancelOnEscape(event, onCancel)}
      />
      <small id={helpId}>{texts.editHelp}</small>
      <SaveButtons texts={texts} onCancel={onCancel} />
    </form>
  );
}

type SaveButtonsProps = Pick<Props, "texts" | "onCancel"> & {
  /** Without it the form is submitted. */
  readonly onSave?: () => void;
};

export function SaveButtons({ texts, onSave, onCancel }: SaveButtonsProps) {
  return (
    <span className={styles.pair}>
      <button type={onSave ? "button" : "submit"} className="btn btn-solid" onClick={onSave}>
        {texts.save}
      </button>
      <button type="button" className="btn btn-line" onClick={onCancel}>
        {texts.cancel}
      </button>
    </span>
  );
}

/** Only the field is left, not the dialog. */
export function cancelOnEscape(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  onCancel();
}
