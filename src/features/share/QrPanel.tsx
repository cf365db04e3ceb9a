/** The link as a QR code: on the screen of a classroom, and as a file. */
import { useMemo, useRef } from "react";
import { Icon } from "../../ui/Icon";
import { QrCode } from "../../ui/QrCode";
import { qrModules } from "../../ui/qr-code";
import { pngFile, svgFile } from "./qr-file";
import { saveFile } from "../../ui/save-file";
import { useShareWords } from "./use-share-words";
import styles from "./QrPanel.module.css";

const FILE_NAME = "timeline-qr";

export function QrPanel({ address }: { readonly address: string }) {
  const words = useShareWords();
  const drawing = useRef<SVGSVGElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const modules = useMemo(() => qrModules(address), [address]);

  if (!modules) {
    return (
      <section className={styles.qr}>
        <h3>{words.qr}</h3>
        <p role="status">{words.qrTooLong}</p>
      </section>
    );
  }
  const savePng = async () => {
    const file = await pngFile(modules);
    if (file) saveFile(file, `${FILE_NAME}.png`);
  };
  return (
    <section className={styles.qr}>
      <h3>{words.qr}</h3>
      <p className={styles.text}>{words.qrText}</p>
      <div ref={stage} className={styles.stage}>
        <QrCode ref={drawing} className={styles.code} modules={modules} title={words.qrTitle(address)} />
        <p className={styles.address}>{address}</p>
        <button type="button" className={`btn ${styles.leave}`} onClick={() => void document.exitFullscreen()}>
          <Icon name="close" size={15} />
          {words.qrLeave}
        </button>
      </div>
      <div className={styles.deeds}>
        {document.fullscreenEnabled && (
          <button
            type="button"
            className="btn btn-line"
            // Refused in some frames: then nothing happens, as the browser wants it.
            onClick={() => void stage.current?.requestFullscreen().catch(() => undefined)}
          >
            <Icon name="fit" size={15} />
            {words.qrFull}
          </button>
        )}
        <button
          type="button"
          className="btn btn-line"
          onClick={() => drawing.current && saveFile(svgFile(drawing.current, modules), `${FILE_NAME}.svg`)}
        >
          {words.saveSvg}
        </button>
        <button type="button" className="btn btn-line" onClick={() => void savePng()}>
          {words.savePng}
        </button>
      </div>
    </section>
  );
}
