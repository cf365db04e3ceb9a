/**
 * Offers a new version of the app, or says that there are new corrections in this one. Part of the page below the overlays,
 * so it never interrupts a presentation or a quiz.
 */
import { type ChangedMessages, changed as english } from "../../i18n/en/changed";
import { useLang, useMessages } from "../../i18n/react";
import { changed as ukrainian } from "../../i18n/uk/changed";
import type { Lang } from "../../model/links/view-link";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import type { DialogName } from "../overlays/dialog-name";
import { applyUpdate } from "../start/start-offline";
import styles from "./UpdateOffer.module.css";

const CHANGED_MESSAGES: Readonly<Record<Lang, ChangedMessages>> = { en: english, uk: ukrainian };

export function UpdateOffer({ onDialog }: { readonly onDialog: (dialog: DialogName) => void }) {
  const { update } = useApp((s) => s.offline);
  const { setOffline } = useActions();
  const messages = useMessages().notices.update;
  const changed = CHANGED_MESSAGES[useLang()];
  if (update === "none") return null;
  const isCorrected = update === "corrected";
  const take = () => {
    if (isCorrected) onDialog("corrections");
    else if (update === "waiting") applyUpdate();
    else location.reload();
  };
  return (
    <div className={styles.offer}>
      <p>
        <Icon name="info" />
        <span>{isCorrected ? changed.since : messages[update]}</span>
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className="btn btn-solid"
          aria-haspopup={isCorrected ? "dialog" : undefined}
          onClick={take}
        >
          {isCorrected ? changed.show : messages.apply}
        </button>
        <button type="button" className="btn btn-line" onClick={() => setOffline({ update: "none" })}>
          {isCorrected ? changed.dismiss : messages.later}
        </button>
      </div>
    </div>
  );
}
