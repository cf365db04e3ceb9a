import { Legend } from "../features/legend/Legend";
import { useMessages } from "../i18n/react";
import { zoomAt } from "../model/time";
import { useActions, useApp } from "../store/react";
import { Icon } from "../ui/Icon";
import styles from "./BottomBar.module.css";

const ZOOM = 1.5;

export function BottomBar() {
  const { app, timeline } = useMessages();
  const window = useApp((s) => s.view.window);
  const limits = useApp((s) => s.view.limits);
  const openId = useApp((s) => s.selection.eventId);
  const { goTo, showAll, fitEvent } = useActions();
  const zoom = (factor: number) => goTo(zoomAt(window, (window.start + window.end) / 2, factor, limits));
  return (
    <footer className={styles.bar}>
      <Legend />
      <div className={styles.zoom} role="group" aria-label={app.zoom}>
        {openId !== undefined && (
          <button type="button" className="btn" onClick={() => fitEvent(openId)}>
            <span className={styles.words}>{timeline.fitSelection}</span>
          </button>
        )}
        <button
          type="button"
          className="btn btn-square"
          aria-label={timeline.zoomOut}
          title={timeline.zoomOut}
          onClick={() => zoom(ZOOM)}
        >
          <Icon name="minus" />
        </button>
        <button
          type="button"
          className="btn btn-square"
          aria-label={timeline.zoomIn}
          title={timeline.zoomIn}
          onClick={() => zoom(1 / ZOOM)}
        >
          <Icon name="plus" />
        </button>
        <button
          type="button"
          className="btn btn-square"
          aria-label={timeline.allYears}
          title={timeline.allYears}
          onClick={showAll}
        >
          <Icon name="fit" />
        </button>
      </div>
    </footer>
  );
}
