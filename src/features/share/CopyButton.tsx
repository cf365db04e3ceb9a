/**
 * Copies the content and confirms it for four seconds. If the browser refuses, the text is selected so the user can
 * copy it.
 */
import { type RefObject, useEffect, useRef } from "react";
import { Icon } from "../../ui/Icon";
import type { Copied } from "../../ui/clipboard";
import { useCopy } from "../../ui/use-copy";
import { CodeField } from "./CodeField";
import { useShareMessages } from "./share-messages";
import styles from "./CopyButton.module.css";

type TextField = HTMLInputElement | HTMLTextAreaElement;

type Props = {
  readonly label: string;
  readonly content: Copied;
  /** The field that already shows the text; without one, a field appears when copying fails. */
  readonly field?: RefObject<TextField | null>;
  readonly isMain?: boolean;
};

export function CopyButton({ label, content, field, isMain = false }: Props) {
  const messages = useShareMessages();
  const { outcome, copy, reset } = useCopy({ keepsRefusal: true });
  const own = useRef<HTMLTextAreaElement>(null);
  const text = typeof content === "string" ? content : content.html;

  useEffect(() => {
    reset();
  }, [reset, text]);

  useEffect(() => {
    if (outcome.kind !== "refused") return;
    const shown = field?.current ?? own.current;
    shown?.focus();
    shown?.select();
  }, [outcome, field]);

  return (
    <div className={styles.copy}>
      <button type="button" className={`btn ${isMain ? "btn-solid" : "btn-line"}`} onClick={() => void copy(content)}>
        <Icon name="copy" size={15} />
        {label}
      </button>
      <output className={outcome.kind === "refused" ? styles.refused : styles.announced}>
        {outcome.kind === "copied" && (
          <>
            <Icon name="ok" size={15} weight={2} />
            {messages.copied}
          </>
        )}
        {outcome.kind === "refused" && messages.refused}
      </output>
      {outcome.kind === "refused" && !field && (
        <div className={styles.byHand}>
          <CodeField label={messages.byHand} hidesLabel text={text} rows={3} field={own} />
        </div>
      )}
    </div>
  );
}
