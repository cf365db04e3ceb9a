/** Offers a new version of the app. Part of the page below the overlays, so it never interrupts a presentation or a quiz. */
import { useMessages } from "../../i18n/react";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { applyUpdate } from "../start/start-offline";
import styles from "./UpdateOffer.module.css";

export function UpdateOffer() {
  const { update } = useApp((s) => s.offline);
  const { setOffline } = useActions();
  const messages = useMessages().notices.update;
  if (update === "none") return null;
  return (
    <div className={styles.offer}>
      <p>
        <Icon name="info" />
        <span>{messages[update]}</span>
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn-solid"
          onClick={() => (update === "waiting" ? applyUpdate() : location.reload())}
        >
          {messages.apply}
        </button>
        <button type="button" className="btn btn-line" onClick={() => setOffline({ update: "none" })}>
          {messages.later}
        </button>
      </div>
    </div>
  );
}
