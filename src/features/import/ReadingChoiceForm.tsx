/** One question about how a file is read, with the answer that was taken and a button to read it again. */
import { useState } from "react";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { ChoiceField } from "../../ui/ChoiceField";
import styles from "./Imported.module.css";

type Props = {
  readonly legend: string;
  readonly label: string;
  readonly taken: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly messages: ProblemMessages;
  readonly onApply: (chosen: string) => void;
};

export function ReadingChoiceForm({ legend, label, taken, options, messages, onApply }: Props) {
  const [chosen, setChosen] = useState(taken);
  return (
    <form
      className={styles.columns}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(chosen);
      }}
    >
      <fieldset className={styles.single}>
        <legend>{legend}</legend>
        <ChoiceField label={label} value={chosen} options={options} onChange={setChosen} />
      </fieldset>
      <button type="submit" className="btn btn-line">
        {messages.report.reading.apply}
      </button>
    </form>
  );
}
