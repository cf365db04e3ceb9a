/** Handles files dropped anywhere on the page or pasted outside of text fields, and shows the drop overlay. */
import { useEffect, useRef, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { DropOverlay } from "../../features/import/DropOverlay";
import { loadLocalMessages } from "../../i18n/lazy-messages";
import { useLazyMessages } from "../../i18n/react";
import { MODES } from "../../model/mode";
import { useApp } from "../../store/react";
import { pastedPicture } from "../../ui/pasted-picture";
import { isFormInFront } from "./form-in-front";
import { readTransfer, openTransfer } from "./local-files";
import { carriesContent, isField } from "./prevent-drop";

type Props = { readonly context: Pick<CommandContext, "store" | "openAdded"> };

export function LocalFiles({ context: { store, openAdded } }: Props) {
  const opensLocalFiles = useApp(({ mode }) => MODES[mode].opensLocalFiles);
  const messages = useLazyMessages(loadLocalMessages);
  const names = useRef(messages?.names);
  const [isOver, setOver] = useState(false);
  const isForForm = useApp((state) => isOver && isFormInFront(state));
  useEffect(() => {
    names.current = messages?.names;
  }, [messages]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    /** A drag that started on the page itself. */
    let isInternal = false;
    const isAccepted = (event: DragEvent): boolean => carriesContent(event) && !isInternal;
    const take = (data: DataTransfer, how: "drop" | "paste") => {
      void openTransfer(store, readTransfer(data, how), names.current, openAdded);
    };
    const hover = (event: DragEvent) => {
      if (!isAccepted(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onStart = () => {
      isInternal = true;
    };
    const onEnd = () => {
      isInternal = false;
      setOver(false);
    };
    const onMove = () => {
      isInternal = false;
    };
    const onDrop = (event: DragEvent) => {
      if (isAccepted(event) && event.dataTransfer) {
        event.preventDefault();
        take(event.dataTransfer, "drop");
      }
      onEnd();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData) return;
      // A field of the form has no use for a picture without text.
      const isOfForm = isFormInFront(store.getState()) && pastedPicture(event.clipboardData) !== undefined;
      if (isField(event.target) && !isOfForm) return;
      if (!MODES[store.getState().mode].opensLocalFiles || event.clipboardData.types.length === 0) return;
      event.preventDefault();
      take(event.clipboardData, "paste");
    };
    window.addEventListener("dragstart", onStart, { signal });
    window.addEventListener("dragend", onEnd, { signal });
    // No pointermove fires during a drag: if one does, the drag has ended without a dragend.
    window.addEventListener("pointermove", onMove, { signal, passive: true });
    window.addEventListener("dragenter", hover, { signal });
    window.addEventListener("dragover", hover, { signal, capture: true });
    // Without a relatedTarget the drag has left the window; otherwise it has moved to another element.
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener("drop", onDrop, { signal, capture: true });
    window.addEventListener("paste", onPaste, { signal });
    return () => stop.abort();
  }, [store, openAdded]);
  return isOver && opensLocalFiles ? <DropOverlay note={isForForm ? messages?.intoForm : undefined} /> : null;
}
