/** Lets the user choose the sheet of a workbook that is read. */
import { useState } from "react";
import type { Assumption } from "../../formats/assumptions";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { useActions } from "../../store/react";
import { ChoiceField } from "../../ui/ChoiceField";
import styles from "./Imported.module.css";

type Props = {
  readonly question: Assumption & { readonly kind: "sheet" };
  readonly messages: ProblemMessages;
};

export function SheetForm({ question: { names, taken }, messages: { report } }: Props) {
  const { readAgain } = useActions();
  const { reading } = report;
  const [chosen, setChosen] = useState(String(taken));
  return (
    <form
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault();
        readAgain({ sheet: Number(chosen) });
      }}
    >
      <fieldset className={styles.single}>
        <legend>{reading.sheet}</legend>
        <ChoiceField
          label={reading.sheetLabel}
          value={chosen}
          options={names.map((name, index) => ({ value: String(index), label: name }))}
          onChange={setChosen}
        />
      </fieldset>
      <button type="submit" className="btn btn-line">
        {reading.apply}
      </button>
    </form>
  );
}
