/** Assumptions made while reading a file, each of which the user can change. */
import { type ReactNode, useId } from "react";
import type { Assumption, ReadingChoices } from "../../formats/assumptions";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { useActions } from "../../store/react";
import { ColumnChoiceForm } from "./ColumnChoiceForm";
import { ReadingChoiceForm } from "./ReadingChoiceForm";
import styles from "./Imported.module.css";

type Props = {
  readonly assumptions: readonly Assumption[];
  readonly messages: ProblemMessages;
  /** Compact form: only the column in doubt. */
  readonly isBrief?: boolean;
};

export function ReadingQuestions({ assumptions, ...props }: Props) {
  return assumptions.map((assumption) => <Question key={assumption.kind} assumption={assumption} {...props} />);
}

type QuestionProps = Omit<Props, "assumptions"> & { readonly assumption: Assumption };

function Question({ assumption, messages, isBrief }: QuestionProps) {
  const { report } = messages;
  const { readAgain } = useActions();
  switch (assumption.kind) {
    case "day-order":
      return (
        <Group name={report.ambiguous}>
          <Answer choices={{ dayOrder: "day-first" }} isTaken={assumption.taken === "day-first"}>
            {report.dayFirst}
          </Answer>
          <Answer choices={{ dayOrder: "month-first" }} isTaken={assumption.taken === "month-first"}>
            {report.monthFirst}
          </Answer>
        </Group>
      );
    case "empty-dates":
      return (
        <Group name={report.reading.emptyDates(assumption.count)}>
          <Answer choices={{ emptyDates: "as-above" }} isTaken={assumption.taken === "as-above"}>
            {report.reading.asAbove}
          </Answer>
          <Answer choices={{ emptyDates: "left-out" }} isTaken={assumption.taken === "left-out"}>
            {report.reading.leftOut}
          </Answer>
        </Group>
      );
    case "columns":
      return (
        <ColumnChoiceForm
          key={JSON.stringify(assumption.taken)}
          question={assumption}
          messages={messages}
          isBrief={isBrief}
        />
      );
    case "encoding":
      return (
        <ReadingChoiceForm
          key={assumption.taken}
          legend={report.reading.encoding}
          label={report.reading.encodingLabel}
          taken={assumption.taken}
          options={encodingOptions(report.reading.encodings, assumption.taken)}
          messages={messages}
          onApply={(encoding) => readAgain({ encoding })}
        />
      );
    case "sheet":
      return (
        <ReadingChoiceForm
          key={assumption.taken}
          legend={report.reading.sheet}
          label={report.reading.sheetLabel}
          taken={String(assumption.taken)}
          options={assumption.names.map((name, index) => ({ value: String(index), label: name }))}
          messages={messages}
          onApply={(sheet) => readAgain({ sheet: Number(sheet) })}
        />
      );
    default: {
      const never: never = assumption;
      throw new RangeError(`unknown question ${String(never)}`);
    }
  }
}

/** An encoding named by the server may not be in the list. */
function encodingOptions(names: ProblemMessages["report"]["reading"]["encodings"], taken: string) {
  const options = Object.entries(names).map(([value, label]) => ({ value, label }));
  return options.some(({ value }) => value === taken) ? options : [{ value: taken, label: taken }, ...options];
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const nameId = useId();
  return (
    <div className={styles.question} role="group" aria-labelledby={nameId}>
      <span id={nameId}>{name}</span>
      {children}
    </div>
  );
}

type AnswerProps = { readonly choices: ReadingChoices; readonly isTaken: boolean; readonly children: string };

function Answer({ choices, isTaken, children }: AnswerProps) {
  const { readAgain } = useActions();
  return (
    <button
      type="button"
      className={isTaken ? "btn btn-solid" : "btn btn-line"}
      aria-pressed={isTaken}
      onClick={() => readAgain(choices)}
    >
      {children}
    </button>
  );
}
