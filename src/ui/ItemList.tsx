/** A list of things to read about and to choose from, such as stories. */
import type { ReactNode } from "react";
import { ActionRow } from "./ActionRow";
import styles from "./ItemList.module.css";

type ListProps = { readonly children: ReactNode };

/** @param children  `ItemRow`s */
export function ItemList({ children }: ListProps) {
  return <ul className={styles.items}>{children}</ul>;
}

type RowProps = {
  /** The title as text. */
  readonly name: string;
  readonly title: ReactNode;
  readonly actions: ReactNode;
  /** With less space around smaller type. */
  readonly isDense?: boolean;
  /** Between title and actions. */
  readonly children: ReactNode;
  /** Below the actions. */
  readonly below?: ReactNode;
};

export function ItemRow({ name, title, actions, isDense = false, children, below }: RowProps) {
  return (
    <li>
      <article className={isDense ? `${styles.item} ${styles.dense}` : styles.item} aria-label={name}>
        <h3 dir="auto">{title}</h3>
        {children}
        <ActionRow className={styles.actions}>{actions}</ActionRow>
        {below}
      </article>
    </li>
  );
}
