/** A button that adds a picture to an event of a local file; pasting one while the details are open does the same. What was added can be removed. */
import { useEffect, useRef, useState } from "react";
import { usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { isAddedPicture } from "../../store/add-picture";
import { useActions } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { pastedPicture } from "../../ui/pasted-picture";
import { AddPictureDialog } from "./AddPictureDialog";
import { usePictureMessages } from "./picture-messages";
import styles from "./Media.module.css";

export function AddPicture({ event }: { readonly event: TimelineEvent }) {
  const { add } = usePictureMessages();
  const pick = usePick();
  const { removePicture } = useActions();
  const addButton = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly file: File | undefined }>();
  const isOpen = open !== undefined;
  useEffect(() => {
    const onPaste = (paste: ClipboardEvent) => {
      const file = pastedPicture(paste.clipboardData);
      const isBelowDialog = !isOpen && document.querySelector("dialog[open]") !== null;
      if (!file || paste.defaultPrevented || isBelowDialog) return;
      // LocalFiles, whose turn comes later, would open it as a timeline.
      paste.preventDefault();
      setOpen({ file });
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [isOpen]);
  return (
    <div className={styles.add}>
      <button ref={addButton} type="button" className="btn btn-line" onClick={() => setOpen({ file: undefined })}>
        <Icon name="image" />
        {add.submit}
      </button>
      {event.media.filter(isAddedPicture).map((medium) => (
        <button
          key={medium.url}
          type="button"
          className="btn btn-line"
          onClick={() => {
            addButton.current?.focus();
            removePicture(medium.url);
          }}
        >
          {add.remove(pick(medium.alt).text || medium.url.slice(medium.url.lastIndexOf("/") + 1))}
        </button>
      ))}
      {open && <AddPictureDialog event={event} pasted={open.file} onClose={() => setOpen(undefined)} />}
    </div>
  );
}
