/** The problems of a file: place, meaning, expected and found value. */
import type { ProblemMessages } from "../../i18n/lazy-messages";
import type { Problem } from "../../model/problem";
import { placeOf, rowsOf, sentenceOf } from "./problem-text";
import styles from "./Imported.module.css";

type Props = {
  readonly problems: readonly Problem[];
  readonly messages: ProblemMessages;
  readonly most?: number;
};

const MAX = 200;

export function ProblemList({ problems, messages, most = MAX }: Props) {
  const shown = problems.slice(0, most);
  const { report } = messages;
  return (
    <>
      <ol className={styles.problems}>
        {shown.map((problem, i) => (
          // Problems have no id, and the same one may occur twice.
          <li key={i}>
            <b className="num">{placeOf(problem, messages)}</b>
            <span>{sentenceOf(problem, messages)}</span>
            {problem.rows && <small>{rowsOf(problem, messages)}</small>}
            {problem.expected !== undefined && problem.expected !== "" && (
              <small>
                {report.expected} <span lang="en">{problem.expected}</span>
              </small>
            )}
            {problem.value !== undefined && (
              <small>
                {report.found} <code>{problem.value}</code>
              </small>
            )}
          </li>
        ))}
      </ol>
      {problems.length > shown.length && <p>{report.more(problems.length - shown.length)}</p>}
    </>
  );
}
