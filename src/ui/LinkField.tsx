import { type ReactNode, type Ref, useId } from "react";
import { Field } from "./Field";
import { Input } from "./Input";

type Props = {
  readonly label: string;
  readonly address: string;
  /** To select the text if copying is refused. */
  readonly field: Ref<HTMLInputElement>;
  /** If the preceding text names the field. */
  readonly hidesLabel?: boolean;
  readonly className?: string | undefined;
  /** Below the field. */
  readonly children?: ReactNode;
};

/** A read-only URL to copy, selected on focus. */
export function LinkField({ label, address, field, hidesLabel, className, children }: Props) {
  const inputId = useId();
  return (
    <Field label={label} hidesLabel={hidesLabel} controlId={inputId} className={className}>
      <Input
        ref={field}
        id={inputId}
        readOnly
        value={address}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      {children}
    </Field>
  );
}
