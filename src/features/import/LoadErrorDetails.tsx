/** The reasons why a file could not be opened. */
import { loadProblemMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";
import { useApp } from "../../store/react";
import { ProblemList } from "./ProblemList";
import { ReadingQuestions } from "./ReadingQuestions";
import { assumptionsWith } from "./assumptions-with";
import styles from "./Imported.module.css";

const MAX = 20;

export function LoadErrorDetails({ problems }: { readonly problems: readonly Problem[] }) {
  const messages = useOptionalMessages(loadProblemMessages);
  const assumptions = useApp(({ load }) => (load.status === "failed" ? load.assumptions : undefined));
  if (!messages) return null;
  return (
    <>
      <div className={styles.asked}>
        <ReadingQuestions assumptions={assumptionsWith(assumptions, problems)} messages={messages} />
      </div>
      <h3>{messages.report.title}</h3>
      <ProblemList problems={problems} messages={messages} most={MAX} />
    </>
  );
}
