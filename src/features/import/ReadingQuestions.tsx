/** Assumptions made while reading a file, each of which the user can change. */
import { type ReactNode, useId } from "react";
import type { Assumption, ReadingChoices } from "../../formats/assumptions";
import type { ProblemMessages } from "../../i18n/lazy-messages";
import { useActions } from "../../store/react";
import { ColumnChoiceForm } from "./ColumnChoiceForm";
import { EncodingForm } from "./EncodingForm";
import { SheetForm } from "./SheetForm";
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
      return <EncodingForm key={assumption.taken} taken={assumption.taken} messages={messages} />;
    case "sheet":
      return <SheetForm key={assumption.taken} question={assumption} messages={messages} />;
    default: {
      const never: never = assumption;
      throw new RangeError(`unknown question ${String(never)}`);
    }
  }
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
