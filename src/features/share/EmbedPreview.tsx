/** The real embed, in a column as wide as on a phone, in an article or in a wide one; drawn smaller where it has no room. */
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
  const words = useShareMessages();
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const roomPx = useWidth(place);
  const [chosen, setChosen] = useState<(typeof COLUMNS)[number]>();
  // A phone's dialog shows a phone's column.
  const column = chosen ?? (roomPx < 480 ? "360" : "640");
  const shown = useDebouncedValue(address);
  const reported = useReportedHeight(frame, shown);
  const { widthPx, heightPx } = frameSize(options, Number(column), reported);
  const scale = Math.min(1, roomPx / widthPx);
  return (
    <section className={styles.preview}>
      <div className={styles.head}>
        <h3>{words.preview}</h3>
        {scale > 0 && scale < 1 && <span className="num">{words.shownAt(Math.round(scale * 100))}</span>}
      </div>
      <div className={styles.widths} role="group" aria-label={words.previewWidth}>
        {COLUMNS.map((one) => (
          <button key={one} type="button" aria-pressed={one === column} onClick={() => setChosen(one)}>
            {words.previewWidths[one]}
          </button>
        ))}
      </div>
      <div ref={place} className={styles.place}>
        {roomPx > 0 && (
          <div className={styles.sheet} style={{ width: widthPx * scale, height: heightPx * scale }}>
            {/* As in the code to copy, and of the page's own origin: a sandbox would hold nothing back. */}
            {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
            <iframe
              ref={frame}
              // Another address is another frame: one that goes on to it would add a step to Back.
              key={shown}
              src={shown}
              title={words.previewTitle}
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
