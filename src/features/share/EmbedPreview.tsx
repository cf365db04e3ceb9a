/** A live preview of the embed in a column of phone, article or wide width, scaled down to fit. */
import { useRef, useState } from "react";
import { useShareMessages } from "./share-messages";
import { type FrameOptions, frameSize } from "./snippet";
import { useReportedHeight } from "./use-reported-height";
import { useDebouncedValue } from "./use-debounced-value";
import { useWidth } from "./use-width";
import styles from "./EmbedPreview.module.css";

const COLUMNS = ["360", "640", "800"] as const;

type Props = { readonly address: string; readonly options: FrameOptions };

export function EmbedPreview({ address, options }: Props) {
  const messages = useShareMessages();
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const roomPx = useWidth(place);
  const [chosen, setChosen] = useState<(typeof COLUMNS)[number]>();
  // On a phone the dialog is narrow: preview a phone column.
  const column = chosen ?? (roomPx < 480 ? "360" : "640");
  const shown = useDebouncedValue(address);
  const reported = useReportedHeight(frame, shown);
  const { widthPx, heightPx } = frameSize(options, Number(column), reported);
  const scale = Math.min(1, roomPx / widthPx);
  return (
    <section className={styles.preview}>
      <div className={styles.head}>
        <h3>{messages.preview}</h3>
        {scale > 0 && scale < 1 && <span className="num">{messages.shownAt(Math.round(scale * 100))}</span>}
      </div>
      <div className={styles.widths} role="group" aria-label={messages.previewWidth}>
        {COLUMNS.map((one) => (
          <button key={one} type="button" aria-pressed={one === column} onClick={() => setChosen(one)}>
            {messages.previewWidths[one]}
          </button>
        ))}
      </div>
      <div ref={place} className={styles.place}>
        {roomPx > 0 && (
          <div className={styles.sheet} style={{ width: widthPx * scale, height: heightPx * scale }}>
            {/* As in the copied code. Same origin, so a sandbox would not restrict anything. */}
            {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
            <iframe
              ref={frame}
              // A new URL gets a new frame: navigating the frame would add a history entry.
              key={shown}
              src={shown}
              title={messages.previewTitle}
              width={widthPx}
              height={heightPx}
              style={{ transform: `scale(${scale})` }}
              allow="fullscreen"
              referrerPolicy="no-referrer"
            />
          </div>
        )}
      </div>
    </section>
  );
}
