/** The reasons why a file could not be opened. */
import { useEffect } from "react";
import { loadProblemMessages } from "../../i18n/lazy-messages";
import { useOptionalMessages } from "../../i18n/react";
import type { Problem } from "../../model/problem";
import { useActions, useApp } from "../../store/react";
import { ProblemList } from "./ProblemList";
import { ReadingQuestions } from "./ReadingQuestions";
import { assumptionsWith } from "./assumptions-with";
import { useRememberedColumns } from "./use-remembered-columns";
import styles from "./Imported.module.css";

const MAX = 20;

export function LoadErrorDetails({ problems }: { readonly problems: readonly Problem[] }) {
  const messages = useOptionalMessages(loadProblemMessages);
  const load = useApp((s) => s.load);
  const failed = load.status === "failed" ? load : undefined;
  const { assumptions, facts, request } = failed ?? {};
  const { showImport } = useActions();
  useRememberedColumns(assumptions, request?.columns);
  const step = facts?.file && (assumptions?.some(({ kind }) => kind === "columns") ? "columns" : undefined);
  useEffect(() => {
    // A table needs an answer before anything of it can be shown.
    if (step) showImport(step);
  }, [step, showImport]);
  if (!messages) return null;
  return (
    <>
      <div className={styles.asked}>
        <ReadingQuestions assumptions={assumptionsWith(assumptions, problems)} messages={messages} />
      </div>
      {facts?.file && (
        <p className={styles.asked}>
          <button type="button" className="btn btn-line" onClick={() => showImport(step ?? "check")}>
            {messages.report.show}
          </button>
        </p>
      )}
      <h3>{messages.report.title}</h3>
      <ProblemList problems={problems} messages={messages} most={MAX} />
    </>
  );
}
