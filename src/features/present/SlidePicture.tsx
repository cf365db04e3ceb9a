import { isolated } from "../../i18n/isolated";
import { Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { useActions } from "../../store/react";
import { usePicture } from "../../store/react-media";
import { FileImage } from "../../ui/FileImage";
import styles from "./Slide.module.css";

type Props = { readonly event: TimelineEvent; readonly medium: Medium };

/** The picture of a slide in a box of fixed size, with what it shows and who made it. */
export function SlidePicture({ event, medium: { caption, credit, licence } }: Props) {
  const picture = usePicture(event);
  const { pictureBroken } = useActions();
  const { details } = useMessages();
  const pick = usePick();
  const owners = [
    credit === undefined ? undefined : details.credit(isolated(pick(credit).text)),
    licence && `${details.licence} ${isolated(licence.name)}`,
  ].filter((owner) => owner !== undefined);
  return (
    <figure className={styles.picture}>
      {picture && (
        <FileImage
          src={picture.src}
          alt={pick(picture.alt).text}
          width={picture.width}
          height={picture.height}
          onBroken={() => pictureBroken(picture.url)}
        />
      )}
      {(caption !== undefined || owners.length > 0) && (
        <figcaption>
          {caption !== undefined && (
            <p>
              <Text of={caption} />
            </p>
          )}
          {owners.length > 0 && <p>{owners.join(" · ")}</p>}
        </figcaption>
      )}
    </figure>
  );
}
