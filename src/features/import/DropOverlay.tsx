/** Shown while a file is dragged over the page. */
import { useMessages } from "../../i18n/react";
import styles from "./Imported.module.css";

/** @param note  what else a drop does */
export function DropOverlay({ note }: { readonly note: string | undefined }) {
  const { app } = useMessages();
  return (
    <div className={styles.drop} aria-hidden="true">
      <p>
        <b>{app.drop.title}</b>
        {app.drop.formats}
        {note !== undefined && <span>{note}</span>}
      </p>
    </div>
  );
}
