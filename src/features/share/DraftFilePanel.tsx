/** In the place of the QR code while a draft is open: no phone could open its link. */
import { Icon } from "../../ui/Icon";
import { useDraftFile } from "./use-draft-file";
import { useShareMessages } from "./share-messages";
import styles from "./QrPanel.module.css";

export function DraftFilePanel() {
  const { draft: messages } = useShareMessages();
  const download = useDraftFile();
  if (!download) return null;
  return (
    <section className={styles.qr}>
      <h3>{messages.file}</h3>
      <p className={styles.text}>{messages.fileText}</p>
      <button type="button" className="btn btn-solid" onClick={download}>
        <Icon name="download" size={15} />
        {messages.download}
      </button>
    </section>
  );
}
