import { usePick } from "../i18n/react";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import { useActions } from "../store/react";
import { usePicture } from "../store/react-media";
import { FileImage } from "../ui/FileImage";

/** The picture of an event above its text, in a box of fixed height. */
export function HoverPicture({ event }: { readonly event: TimelineEvent }) {
  const picture = usePicture(event);
  const { pictureBroken } = useActions();
  const pick = usePick();
  return (
    picture && (
      <FileImage
        className="hover-picture"
        src={picture.src}
        alt={pick(picture.alt).text}
        onBroken={() => pictureBroken(picture.url)}
      />
    )
  );
}
