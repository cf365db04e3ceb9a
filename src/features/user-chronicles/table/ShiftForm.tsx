/** By how much dates are shifted. */
import { useId, useState } from "react";
import type { DraftTableMessages } from "../../../i18n/draft-table-messages";
import { ChoiceField } from "../../../ui/ChoiceField";
import { Field } from "../../../ui/Field";
import { Input } from "../../../ui/Input";
import styles from "./DraftTable.module.css";

const UNITS = ["day", "week", "month", "year"] as const;
type Unit = (typeof UNITS)[number];
/** Further than any date can be. */
const MAX_AMOUNT = 1_000_000;
const DAYS_OF_WEEK = 7;

export type ShiftBy = { readonly amount: number; readonly unit: Exclude<Unit, "week"> };

type Props = { readonly messages: DraftTableMessages; readonly onShift: (by: ShiftBy) => void };

export function ShiftForm({ messages: { bulk }, onShift }: Props) {
  const [typed, setTyped] = useState("1");
  const [unit, setUnit] = useState<Unit>("day");
  const id = useId();
  // Phones have no minus on the number pad, so it is a field of text; typographic minus signs are pasted.
  const text = typed.trim().replace(/^[\u2010-\u2015\u2212]/, "-");
  const amount = /^[+-]?\d{1,7}$/.test(text) ? Number(text) : undefined;
  const isUsable = amount !== undefined && amount !== 0 && Math.abs(amount) <= MAX_AMOUNT;
  const shift = () => {
    if (isUsable) onShift(unit === "week" ? { amount: amount * DAYS_OF_WEEK, unit: "day" } : { amount, unit });
  };
  return (
    <>
      <div className={styles.pair}>
        <Field label={bulk.amount} controlId={id}>
          <Input
            id={id}
            value={typed}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            aria-invalid={!isUsable && text !== "" ? true : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") shift();
            }}
          />
        </Field>
        <ChoiceField
          label={bulk.unit}
          value={unit}
          options={UNITS.map((value) => ({ value, label: bulk.units[value] }))}
          onChange={setUnit}
        />
      </div>
      <p className={styles.formHint} id={`${id}-hint`}>
        {bulk.amountHint}
      </p>
      <button type="button" className="btn btn-solid" aria-disabled={!isUsable} onClick={shift}>
        {bulk.apply}
      </button>
    </>
  );
}
