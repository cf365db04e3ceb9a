import { type HTMLInputTypeAttribute, useId } from "react";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import styles from "./EventForm.module.css";

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: HTMLInputTypeAttribute;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
};

/** A single line that is in no language: an address, a name, a date of publication. */
export function LineField({ label, value = "", type = "text", error, onChange, onBlur }: Props) {
  const id = useId();
  return (
    <Field label={label} controlId={id}>
      <Input
        id={id}
        type={type}
        dir="auto"
        autoComplete="off"
        maxLength={2_000}
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={onBlur}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </Field>
  );
}
