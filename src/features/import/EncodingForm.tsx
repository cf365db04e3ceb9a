/** Lets the user choose the encoding of a file that does not declare it. */
import { useState } from "react";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { useActions } from "../../store/react";
import { ChoiceField } from "../../ui/ChoiceField";
import styles from "./Imported.module.css";

type Props = { readonly taken: string; readonly messages: ProblemMessages };

export function EncodingForm({ taken, messages: { report } }: Props) {
  const { readAgain } = useActions();
  const { reading } = report;
  const [chosen, setChosen] = useState(taken);
  const options = Object.entries(reading.encodings).map(([value, label]) => ({ value, label }));
  // An encoding named by the server may not be in the list.
  const isListed = options.some(({ value }) => value === taken);
  return (
    <form
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault();
        readAgain({ encoding: chosen });
      }}
    >
      <fieldset className={styles.single}>
        <legend>{reading.encoding}</legend>
        <ChoiceField
          label={reading.encodingLabel}
          value={chosen}
          options={isListed ? options : [{ value: taken, label: taken }, ...options]}
          onChange={setChosen}
        />
      </fieldset>
      <button type="submit" className="btn btn-line">
        {reading.apply}
      </button>
    </form>
  );
}
