/** A button that adds a picture to an event of a local file; pasting one while the details are open does the same. */
import { useEffect, useState } from "react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";
import { AddPictureDialog } from "./AddPictureDialog";
import { usePictureMessages } from "./picture-messages";
import styles from "./Media.module.css";

export function AddPicture({ event }: { readonly event: TimelineEvent }) {
  const { add } = usePictureMessages();
  const [open, setOpen] = useState<{ readonly file: File | undefined }>();
  const isOpen = open !== undefined;
  useEffect(() => {
    const onPaste = (paste: ClipboardEvent) => {
      const file = pictureIn(paste.clipboardData);
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
      <button type="button" className="btn btn-line" onClick={() => setOpen({ file: undefined })}>
        <Icon name="image" />
        {add.submit}
      </button>
      {open && <AddPictureDialog event={event} pasted={open.file} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

/** Spreadsheets copy a picture of the cells too; that is not what is meant. */
function pictureIn(data: DataTransfer | null): File | undefined {
  if (!data || data.types.some((type) => type.startsWith("text/"))) return undefined;
  return [...data.files].find(({ type }) => type.startsWith("image/"));
}
