import { useId } from "react";
import { Field } from "../../ui/Field";
import { Input } from "../../ui/Input";
import { TextArea } from "../../ui/TextArea";
import styles from "./Publish.module.css";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** What is used if nothing is typed. */
  readonly placeholder?: string | undefined;
  readonly lang?: string | undefined;
  readonly maxLength?: number;
  readonly isUrl?: boolean;
  readonly isLong?: boolean;
  readonly onChange: (text: string) => void;
};

/** A field for a text, with a hint and what is wrong with it. */
export function TextField({
  label,
  hint,
  error,
  maxLength = 2_000,
  isUrl = false,
  isLong = false,
  onChange,
  ...others
}: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const common = {
    ...others,
    id,
    dir: "auto",
    autoComplete: "off",
    spellCheck: !isUrl,
    maxLength,
    "aria-describedby": described || undefined,
    "aria-invalid": error === undefined ? undefined : true,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <Field label={label} controlId={id}>
      {isLong ? (
        <TextArea rows={2} {...common} />
      ) : (
        <Input type="text" inputMode={isUrl ? "url" : "text"} {...common} />
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
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
