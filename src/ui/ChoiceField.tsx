import { useId } from "react";
import { Icon } from "./Icon";
import styles from "./ChoiceField.module.css";

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

/** A native `<select>` with a label. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: Props<T>) {
  const fieldId = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId}>{label}</label>
      <span className={styles.select}>
        <select
          id={fieldId}
          value={value}
          onChange={(event) => {
            const found = options.find((option) => option.value === event.currentTarget.value);
            if (found) onChange(found.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} dir="auto">
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={14} />
      </span>
    </div>
  );
}
