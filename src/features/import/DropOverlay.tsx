/** Shown while a file is dragged over the page. */
import { useMessages } from "../../i18n/react";
import styles from "./Imported.module.css";

export function DropOverlay() {
  const { app } = useMessages();
  return (
    <div className={styles.drop} aria-hidden="true">
      <p>
        <b>{app.drop.title}</b>
        {app.drop.formats}
      </p>
    </div>
  );
}
