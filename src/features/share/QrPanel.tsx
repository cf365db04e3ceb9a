/** The link as a QR code: full screen for a classroom, or as a file. */
import { useMemo, useRef } from "react";
import { QrStage } from "../../ui/QrStage";
import { qrModules } from "../../ui/qr-code";
import { pngFile, svgFile } from "./qr-file";
import { saveFile } from "../../ui/save-file";
import { useShareMessages } from "./share-messages";
import styles from "./QrPanel.module.css";

const FILE_NAME = "timeline-qr";

export function QrPanel({ address }: { readonly address: string }) {
  const messages = useShareMessages();
  const drawing = useRef<SVGSVGElement>(null);
  const modules = useMemo(() => qrModules(address), [address]);

  if (!modules) {
    return (
      <section className={styles.qr}>
        <h3>{messages.qr}</h3>
        <p role="status">{messages.qrTooLong}</p>
      </section>
    );
  }
  const savePng = async () => {
    const file = await pngFile(modules);
    if (file) saveFile(file, `${FILE_NAME}.png`);
  };
  return (
    <section className={styles.qr}>
      <h3>{messages.qr}</h3>
      <p className={styles.text}>{messages.qrText}</p>
      <QrStage
        address={address}
        modules={modules}
        messages={{ title: messages.qrTitle(address), full: messages.qrFull, leave: messages.qrLeave }}
        drawing={drawing}
      >
        <button
          type="button"
          className="btn btn-line"
          onClick={() => drawing.current && saveFile(svgFile(drawing.current, modules), `${FILE_NAME}.svg`)}
        >
          {messages.saveSvg}
        </button>
        <button type="button" className="btn btn-line" onClick={() => void savePng()}>
          {messages.savePng}
        </button>
      </QrStage>
    </section>
  );
}
