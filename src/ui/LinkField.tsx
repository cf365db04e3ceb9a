import { type Ref, useId } from "react";
import styles from "./LinkField.module.css";

type Props = {
  readonly label: string;
  readonly address: string;
  /** To select it where the browser does not let it be copied. */
  readonly field: Ref<HTMLInputElement>;
  /** Where what stands before it says what it is. */
  readonly hidesLabel?: boolean;
};

/** An address to be copied: not to be changed, and selected as a whole. */
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
