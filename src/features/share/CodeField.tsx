import { type ReactNode, type Ref, useId } from "react";
import { Field } from "../../ui/Field";
import { joinClasses } from "../../ui/join-classes";
import fieldStyles from "../../ui/Field.module.css";
import styles from "./CodeField.module.css";

type Props = {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly field: Ref<HTMLTextAreaElement>;
  /** In the type of text that is read. */
  readonly isProse?: boolean;
  readonly hidesLabel?: boolean;
  /** Below the field. */
  readonly children?: ReactNode;
};

/** A read-only text of several lines to copy, selected on focus. */
export function CodeField({ label, text, rows, field, isProse = false, hidesLabel, children }: Props) {
  const areaId = useId();
  return (
    <Field label={label} hidesLabel={hidesLabel} controlId={areaId}>
      <textarea
        ref={field}
        id={areaId}
        className={joinClasses(fieldStyles.control, styles.code, isProse ? styles.prose : undefined)}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
    </Field>
  );
}
