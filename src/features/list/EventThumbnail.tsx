/** The picture of an event at the end of its row. It decorates: the details of the event describe it. */
import { useRef } from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions } from "../../store/react";
import { usePicture } from "../../store/react-media";
import { FileImage } from "../../ui/FileImage";
import { useNear } from "../../ui/use-near";
import "./thumbnail.css";

type Props = { readonly event: TimelineEvent };

export function EventThumbnail({ event }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  // The box has its size before and without the picture, so that nothing moves.
  return (
    <div className="event-thumbnail" ref={box} aria-hidden="true">
      {isNear && <Thumbnail event={event} />}
    </div>
  );
}

function Thumbnail({ event }: Props) {
  const picture = usePicture(event);
  const { pictureBroken } = useActions();
  return picture && <FileImage src={picture.src} alt="" onBroken={() => pictureBroken(picture.url)} />;
}
