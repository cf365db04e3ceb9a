/** A picture in a box whose size is known before it loads. A click shows it large. */
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { FileImage } from "../../ui/FileImage";
import { Lazy } from "../../ui/lazy-part";
import { usePrinting } from "../../ui/printing";
import { useNear } from "../../ui/use-near";
import { pictureViewerPart } from "./lazy";
import styles from "./Media.module.css";

type Props = {
  readonly event: TimelineEvent;
  /** All that the viewer leads through. */
  readonly media: readonly Medium[];
  readonly medium: Medium;
  readonly src: string;
  readonly takesFocus?: boolean;
  readonly onBroken: () => void;
};

export function PictureButton({ event, media, medium, src, takesFocus = false, onBroken }: Props) {
  const { details } = useMessages();
  const pick = usePick();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLButtonElement>(null);
  const isPrinting = usePrinting();
  const isNear = useNear(box) || isPrinting;
  useEffect(() => {
    if (takesFocus) box.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const { alt, width, height } = medium;
  const { text } = pick(alt);
  const ratio = width !== undefined && height !== undefined ? { "--ratio": `${width} / ${height}` } : {};
  return (
    <>
      <button
        type="button"
        className={styles.picture}
        style={ratio as CSSProperties}
        aria-label={text === "" ? details.showPicture : details.showPictureOf(text)}
        aria-haspopup="dialog"
        ref={box}
        onPointerEnter={() => void pictureViewerPart.prefetch()}
        onClick={() => setOpen(true)}
      >
        {isNear && <FileImage src={src} alt={text} onBroken={onBroken} />}
      </button>
      {isOpen && (
        <Lazy
          part={pictureViewerPart}
          props={{ event, media, first: medium, onClose: () => setOpen(false) }}
          failed={null}
        />
      )}
    </>
  );
}
