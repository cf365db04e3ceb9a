import { useId } from "react";
import { Field } from "./Field";
import { Select } from "./Select";

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

/** A choice from a list, with a label. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: Props<T>) {
  const selectId = useId();
  return (
    <Field label={label} controlId={selectId}>
      <Select
        id={selectId}
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
      </Select>
    </Field>
  );
}
