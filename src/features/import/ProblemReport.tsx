/** The import report of the open file: skipped entries first, then warnings. */
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Assumption } from "../../formats/assumptions";
import type { Problem } from "../../model/problem";
import { Dialog } from "../../ui/Dialog";
import { useCopy } from "../../ui/use-copy";
import { ProblemList } from "./ProblemList";
import { ReadingQuestions } from "./ReadingQuestions";
import { reportText } from "./problem-text";
import styles from "./Imported.module.css";

type Props = {
  readonly problems: readonly Problem[];
  readonly assumptions: readonly Assumption[];
  readonly messages: ProblemMessages;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

export function ProblemReport({ problems, assumptions, messages, isOpen, onClose }: Props) {
  const { report } = messages;
  // If copying is refused, the list can still be selected.
  const { outcome, copy } = useCopy();
  const parts = [
    { title: report.errors, of: problems.filter(({ severity }) => severity === "error") },
    { title: report.warnings, of: problems.filter(({ severity }) => severity === "warning") },
  ].filter(({ of }) => of.length > 0);
  return (
    <Dialog
      isOpen={isOpen}
      isSheet
      title={report.title}
      closeLabel={report.close}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn btn-line" onClick={() => void copy(reportText(problems, messages))}>
            {report.copy}
          </button>
          <output>{outcome.kind === "copied" ? report.copied : ""}</output>
        </>
      }
    >
      {assumptions.length > 0 && (
        <section className={styles.part}>
          <h3>{report.reading.title}</h3>
          <ReadingQuestions assumptions={assumptions} messages={messages} />
        </section>
      )}
      {parts.map(({ title, of }) => (
        <section key={title} className={styles.part}>
          <h3>
            {title} <span className="num">({of.length})</span>
          </h3>
          <ProblemList problems={of} messages={messages} />
        </section>
      ))}
    </Dialog>
  );
}
