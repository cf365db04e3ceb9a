import { useId, useState } from "react";
import { Field } from "../../ui/Field";
import { Input } from "../../ui/Input";
import { withinBounds } from "./snippet";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly onChange: (value: number) => void;
};

/** An integer within bounds. Incomplete input stays in the field but is not applied. */
export function NumberField({ label, value, bounds, onChange }: Props) {
  const messages = useShareMessages();
  const fieldId = useId();
  const hintId = useId();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? String(value);
  const isWrong = withinBounds(Number(text), bounds) !== Number(text);
  return (
    <Field label={label} controlId={fieldId}>
      <Input
        id={fieldId}
        type="number"
        inputMode="numeric"
        min={bounds.least}
        max={bounds.most}
        value={text}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? hintId : undefined}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setTyped(next);
          if (withinBounds(Number(next), bounds) === Number(next)) onChange(Number(next));
        }}
        onBlur={() => {
          if (isWrong && text !== "") onChange(withinBounds(Number(text), bounds));
          setTyped(undefined);
        }}
      />
      {isWrong && (
        <p id={hintId} className={styles.error} role="status">
          {messages.bounds(bounds.least, bounds.most)}
        </p>
      )}
    </Field>
  );
}
