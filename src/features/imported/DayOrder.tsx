/** Asks which of two numbers is the day, where a file leaves it open: it is never guessed. */
import type { ProblemWords } from "../../i18n/problem-words";
import type { Problem } from "../../model/problem";
import { useActions } from "../../store/react";
import styles from "./Imported.module.css";

type Props = { readonly problems: readonly Problem[]; readonly words: ProblemWords };

export function DayOrder({ problems, words: { report } }: Props) {
  const { readAgain } = useActions();
  if (!problems.some(({ code }) => code === "event.date.ambiguous")) return null;
  return (
    <p className={styles.question} role="group" aria-label={report.ambiguous}>
      <span>{report.ambiguous}</span>
      <button type="button" className="btn btn-line" onClick={() => readAgain("day-first")}>
        {report.dayFirst}
      </button>
      <button type="button" className="btn btn-line" onClick={() => readAgain("month-first")}>
        {report.monthFirst}
      </button>
    </p>
  );
}
