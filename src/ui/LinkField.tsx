import { type Ref, useId } from "react";
import styles from "./LinkField.module.css";

type Props = {
  readonly label: string;
  readonly address: string;
  /** To select the text if copying is refused. */
  readonly field: Ref<HTMLInputElement>;
  /** If the preceding text names the field. */
  readonly hidesLabel?: boolean;
};

/** A read-only URL to copy, selected on focus. */
export function LinkField({ label, address, field, hidesLabel = false }: Props) {
  const fieldId = useId();
  return (
    <>
      <label className={hidesLabel ? "visually-hidden" : undefined} htmlFor={fieldId}>
        {label}
      </label>
      <input
        ref={field}
        id={fieldId}
        className={styles.link}
        readOnly
        value={address}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </>
  );
}
