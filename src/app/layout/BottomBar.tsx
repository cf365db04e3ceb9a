import { Legend } from "../../features/legend/Legend";
import { useMessages } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import { ZoomButtons } from "./ZoomButtons";
import styles from "./BottomBar.module.css";

export function BottomBar() {
  const { app, timeline } = useMessages();
  const openId = useApp((s) => s.selection.eventId);
  const { fitEvent } = useActions();
  return (
    <footer className={styles.bar}>
      <Legend />
      <div className={styles.zoom} role="group" aria-label={app.zoom}>
        {openId !== undefined && (
          <button type="button" className="btn" onClick={() => fitEvent(openId)}>
            <span className={styles.words}>{timeline.fitSelection}</span>
          </button>
        )}
        <ZoomButtons />
      </div>
    </footer>
  );
}
