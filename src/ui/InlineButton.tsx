import type { ReactNode } from "react";
import styles from "./InlineButton.module.css";

type Props = { readonly onPress: () => void; readonly children: ReactNode };

/** A button within a sentence, in the look of a link. */
export function InlineButton({ onPress, children }: Props) {
  return (
    <button type="button" className={styles.inline} onClick={onPress}>
      {children}
    </button>
  );
}
