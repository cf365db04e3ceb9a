import type { QuizMessages } from "../../i18n/lazy-messages";
import type { Mark } from "../../model/quiz/check-answer";
import { Icon } from "../../ui/Icon";
import type { IconName } from "../../ui/icon-paths";
import styles from "./Verdict.module.css";

const ICONS: Readonly<Record<Mark, IconName>> = { right: "ok", partly: "approx", wrong: "close", skipped: "minus" };

/** The mark of an answer as icon and word. */
export function MarkIcon({ mark, messages }: { readonly mark: Mark; readonly messages: QuizMessages }) {
  return (
    <span className={styles.mark} data-mark={mark}>
      <Icon name={ICONS[mark]} size={18} weight={2.2} />
      {messages.marks[mark]}
    </span>
  );
}
