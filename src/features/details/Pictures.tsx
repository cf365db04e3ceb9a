/** The pictures of an event that are shown at once. */
import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { useActions, useApp } from "../../store/react";
import { useMedium } from "../../store/react-media";
import { Lazy } from "../../ui/lazy-part";
import { MediaCaption } from "./MediaCaption";
import { addPicturePart } from "./lazy";
import { PictureButton } from "./PictureButton";
import { useShownMedia } from "./use-shown-media";
import styles from "./Media.module.css";

export function Pictures({ event }: { readonly event: TimelineEvent }) {
  const shown = useShownMedia(event);
  const isOfDevice = useApp(({ chronicle }) => chronicle.status === "ready" && chronicle.media?.files !== undefined);
  const media = event.media.filter((_medium, index) => shown.has(index));
  if (media.length === 0 && !isOfDevice) return null;
  return (
    <div className={styles.pictures}>
      {media.map((medium) => (
        <PictureFigure key={medium.url} event={event} media={media} medium={medium} />
      ))}
      {isOfDevice && <Lazy part={addPicturePart} props={{ event }} failed={null} />}
    </div>
  );
}

type FigureProps = {
  readonly event: TimelineEvent;
  /** All that the viewer leads through. */
  readonly media: readonly Medium[];
  readonly medium: Medium;
};

function PictureFigure({ event, media, medium }: FigureProps) {
  const { details } = useMessages();
  const { pictureBroken } = useActions();
  const found = useMedium(medium);
  const isBroken = useApp(({ brokenPictures }) => brokenPictures.has(medium.url));
  if (found.kind !== "now") return null;
  return (
    <figure className={styles.media}>
      {isBroken ? (
        <>
          <p>{details.mediaFailed}</p>
          {medium.alt !== undefined && (
            <p>
              <Text of={medium.alt} />
            </p>
          )}
        </>
      ) : (
        <PictureButton
          event={event}
          media={media}
          medium={medium}
          src={found.src}
          onBroken={() => pictureBroken(medium.url)}
        />
      )}
      <MediaCaption medium={medium} />
    </figure>
  );
}
