/** A field for a text of any form, with a hint and what is wrong with it. */
import { useId } from "react";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import { TextArea } from "../../../ui/TextArea";
import styles from "./TextFields.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  /** How the text was read, or what it leads to. */
  readonly note?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly inputMode?: "url" | "text";
  readonly onChange: (text: string) => void;
};

export function TypedField({ label, value, hint, note, error, lines = 1, inputMode, onChange }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(" ");
  const common = {
    id,
    dir: "auto",
    inputMode,
    autoComplete: "off",
    spellCheck: false,
    maxLength: 2_000,
    "aria-describedby": described || undefined,
    "aria-invalid": error === undefined ? undefined : true,
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <Field label={label} controlId={id}>
      {lines === 1 ? <Input type="text" {...common} /> : <TextArea rows={lines} {...common} />}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </Field>
  );
}
