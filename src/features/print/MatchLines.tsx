/** Two columns with dots between them, to be joined by hand. */
import type { Run } from "./blocks";
import styles from "./MatchLines.module.css";

type Column = readonly (readonly Run[])[];

export function MatchLines({ left, right }: { readonly left: Column; readonly right: Column }) {
  return (
    <div className={styles.match}>
      <ul>
        {left.map((runs, i) => (
          <Row key={i} runs={runs} />
        ))}
      </ul>
      <ul>
        {right.map((runs, i) => (
          <Row key={i} runs={runs} />
        ))}
      </ul>
    </div>
  );
}

function Row({ runs }: { readonly runs: readonly Run[] }) {
  return (
    <li>
      <span>
        {runs.map(({ text, lang }, i) => (
          <span key={i} lang={lang}>
            {text}
          </span>
        ))}
      </span>
      <svg viewBox="0 0 8 8" aria-hidden="true" focusable="false">
        <circle cx="4" cy="4" r="2.6" fill="#fff" stroke="#000" strokeWidth="1.2" />
      </svg>
    </li>
  );
}
