import type { ReactNode } from "react";
import { useMessages } from "../../i18n/react";
import { Icon } from "../../ui/Icon";
import styles from "./EventDetails.module.css";

/** A link to another site; icon and screen reader text say so. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const { details } = useMessages();
  return (
    <a className={styles.external} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      {"\u00a0"}
      <Icon name="ext" size={13} />
      <span className="visually-hidden"> ({details.newTab})</span>
    </a>
  );
}
