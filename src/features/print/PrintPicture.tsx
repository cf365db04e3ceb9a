import { usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions } from "../../store/react";
import { usePicture } from "../../store/react-media";
import { FileImage } from "../../ui/FileImage";
import styles from "./PrintSheet.module.css";

/**
 * The picture of an event. Its box has a fixed height, so that pages are packed right before it has loaded. It loads at
 * once, also on pages out of sight: printing from the menu of the browser waits for nothing.
 */
export function PrintPicture({ event }: { readonly event: TimelineEvent }) {
  const picture = usePicture(event);
  const { pictureBroken } = useActions();
  const pick = usePick();
  return (
    <div className={styles.picture}>
      {picture && (
        <FileImage src={picture.src} alt={pick(picture.alt).text} onBroken={() => pictureBroken(picture.url)} />
      )}
    </div>
  );
}
