/** Lets the user assign the columns of a table. */
import { type FormEvent, useState } from "react";
import type { Assumption, ColumnRole, TakenColumns } from "../../formats/assumptions";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { useActions } from "../../store/react";
import { ChoiceField } from "../../ui/ChoiceField";
import styles from "./Imported.module.css";

type Props = {
  readonly question: Assumption & { readonly kind: "columns" };
  readonly messages: ProblemMessages;
  /** Offers only the date column, where nothing else is in doubt. */
  readonly isBrief?: boolean | undefined;
};

const ROLES = ["start", "end", "title", "summary"] as const satisfies readonly ColumnRole[];
const NONE = "-1";

export function ColumnChoiceForm({
  question: { columns, taken, isOpen },
  messages: { report },
  isBrief = false,
}: Props) {
  const { readAgain } = useActions();
  const { reading } = report;
  const [chosen, setChosen] = useState<TakenColumns>(taken);
  const options = [
    { value: NONE, label: reading.noColumn },
    ...columns.map(({ index, name, sample }) => {
      const heading = name === "" ? reading.column(index + 1) : name;
      return { value: String(index), label: sample === "" ? heading : `${heading}: ${sample}` };
    }),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Columns recognized by their headings stay, together with further columns of the same role.
    const announced = ROLES.filter(
      (role) => chosen[role] !== taken[role] || (isOpen && (role === "start" || role === "title") && role in chosen),
    );
    readAgain({ columns: Object.fromEntries(announced.map((role) => [role, chosen[role] ?? -1])) });
  };
  return (
    <form className={styles.columns} onSubmit={submit}>
      <fieldset>
        <legend>{isBrief ? reading.dateColumn : isOpen ? reading.columns : reading.columnsTaken}</legend>
        {(isBrief ? ROLES.slice(0, 1) : ROLES).map((role) => (
          <ChoiceField
            key={role}
            label={reading.roles[role]}
            value={String(chosen[role] ?? NONE)}
            options={options}
            onChange={(value) => setChosen({ ...chosen, [role]: Number(value) })}
          />
        ))}
      </fieldset>
      <button type="submit" className="btn btn-line">
        {reading.apply}
      </button>
    </form>
  );
}
