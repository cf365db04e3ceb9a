/** The pictures of an event, large, one after another, with everything the file says about them. */
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { useMedium } from "../../store/react-media";
import { Dialog } from "../../ui/Dialog";
import { FileImage } from "../../ui/FileImage";
import { Icon } from "../../ui/Icon";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { MediaCaption } from "./MediaCaption";
import { usePictureMessages } from "./picture-messages";
import styles from "./PictureViewer.module.css";

export type ViewerProps = {
  readonly event: TimelineEvent;
  readonly media: readonly Medium[];
  readonly first: Medium;
  readonly onClose: () => void;
};

type Zoom = "fit" | "full";

export function PictureViewer({ event, media, first, onClose }: ViewerProps) {
  const messages = usePictureMessages();
  const pick = usePick();
  const [at, setAt] = useState(() => Math.max(0, media.indexOf(first)));
  const [zoom, setZoom] = useState<Zoom>("fit");
  const medium = media[at];
  const isSeveral = media.length > 1;
  const step = (by: -1 | 1) => {
    setAt((at + by + media.length) % media.length);
    setZoom("fit");
  };
  const stage = useRef<HTMLDivElement>(null);
  const onKey = useEffectEvent((press: KeyboardEvent) => {
    // At full size the arrows scroll.
    if (!isSeveral || zoom === "full" || press.altKey || press.ctrlKey || press.metaKey) return;
    if (press.key !== "ArrowLeft" && press.key !== "ArrowRight") return;
    press.preventDefault();
    step(press.key === "ArrowLeft" ? -1 : 1);
  });
  useEffect(() => {
    const listen = (press: KeyboardEvent) => onKey(press);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  useEffect(() => {
    if (zoom === "full") stage.current?.focus();
  }, [zoom]);
  useEffect(() => {
    // The licence of the picture before was focused, and this one has none.
    if (document.activeElement === document.body) stage.current?.closest("dialog")?.querySelector("button")?.focus();
  }, [at]);
  if (!medium) return null;
  return (
    <Dialog
      isOpen
      isLarge
      title={pick(event.title).text}
      closeLabel={messages.close}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <div className={styles.words}>
            {medium.alt !== undefined && (
              <p>
                <Text of={medium.alt} />
              </p>
            )}
            <figure>
              <MediaCaption medium={medium} />
            </figure>
          </div>
          <div className={styles.controls}>
            {isSeveral && (
              <>
                <button
                  type="button"
                  className="btn btn-square"
                  aria-label={messages.previous}
                  onClick={() => step(-1)}
                >
                  <Icon name="left" />
                </button>
                <span className="num" role="status">
                  {messages.place(at + 1, media.length)}
                </span>
                <button type="button" className="btn btn-square" aria-label={messages.next} onClick={() => step(1)}>
                  <Icon name="right" />
                </button>
              </>
            )}
            <SegmentedControl
              label={messages.size}
              value={zoom}
              options={[
                { value: "fit", label: messages.fit },
                { value: "full", label: messages.full },
              ]}
              onChange={setZoom}
            />
          </div>
        </div>
      }
    >
      {/* Focusable, so that the arrow keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.stage} data-zoom={zoom} ref={stage} tabIndex={zoom === "full" ? 0 : undefined}>
        <LargePicture key={medium.url} medium={medium} />
      </div>
    </Dialog>
  );
}

function LargePicture({ medium }: { readonly medium: Medium }) {
  const { details } = useMessages();
  const pick = usePick();
  const found = useMedium(medium);
  const [isBroken, setBroken] = useState(false);
  if (isBroken || found.kind === "missing") return <p role="alert">{details.mediaFailed}</p>;
  return <FileImage src={found.src} alt={pick(medium.alt).text} onBroken={() => setBroken(true)} />;
}
