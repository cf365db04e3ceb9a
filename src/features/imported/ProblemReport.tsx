/** All that was found in the open file: what was left out first, then what was kept with a remark. */
import { useEffect, useState } from "react";
import type { ProblemWords } from "../../i18n/problem-words";
import type { Problem } from "../../model/problem";
import { Dialog } from "../../ui/Dialog";
import { ProblemList } from "./ProblemList";
import { reportText } from "./problem-text";
import styles from "./Imported.module.css";

type Props = {
  readonly problems: readonly Problem[];
  readonly words: ProblemWords;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Long enough to be read, and heard. */
const COPIED_MS = 4_000;

export function ProblemReport({ problems, words, isOpen, onClose }: Props) {
  const { report } = words;
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const parts = [
    { title: report.errors, of: problems.filter(({ severity }) => severity === "error") },
    { title: report.warnings, of: problems.filter(({ severity }) => severity === "warning") },
  ].filter(({ of }) => of.length > 0);
  const copy = () =>
    navigator.clipboard.writeText(reportText(problems, words)).then(
      () => setCopied(true),
      // The list can still be selected.
      () => undefined,
    );
  return (
    <Dialog
      isOpen={isOpen}
      isSheet
      title={report.title}
      closeLabel={report.close}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn btn-line" onClick={() => void copy()}>
            {report.copy}
          </button>
          <output>{isCopied ? report.copied : ""}</output>
        </>
      }
    >
      {parts.map(({ title, of }) => (
        <section key={title} className={styles.part}>
          <h3>
            {title} <span className="num">({of.length})</span>
          </h3>
          <ProblemList problems={of} words={words} />
        </section>
      ))}
    </Dialog>
  );
}
