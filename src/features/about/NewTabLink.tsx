import type { ReactNode } from "react";
import { Icon } from "../../ui/Icon";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

/** A link to another site that opens in a new tab; icon and screen reader text say so. */
export function NewTabLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const about = useAboutMessages();
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer">
      {children}
      {"\u00a0"}
      <Icon name="ext" size={13} />
      <span className="visually-hidden"> ({about.newTab})</span>
    </a>
  );
}
