/** Takes what is dropped anywhere on the page or pasted outside of its fields, and shows where a dragged file will go. */
import { useEffect, useRef, useState } from "react";
import type { CommandContext } from "../../commands/command";
import { DropOverlay } from "../../features/import/DropOverlay";
import { loadLocalMessages } from "../../i18n/lazy-messages";
import { useLazyMessages } from "../../i18n/react";
import { MODES } from "../../model/mode";
import { useApp } from "../../store/react";
import { carriedBy, openCarried } from "./local-files";
import { isCarried, isField } from "./prevent-drop";

type Props = { readonly context: Pick<CommandContext, "store" | "openStories"> };

export function LocalFiles({ context: { store, openStories } }: Props) {
  const takesFiles = useApp(({ mode }) => MODES[mode].takesFiles);
  const words = useLazyMessages(loadLocalMessages);
  const names = useRef(words?.names);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    names.current = words?.names;
  }, [words]);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    /** Links and texts of the page itself. */
    let isOwn = false;
    const isTaken = (event: DragEvent): boolean => isCarried(event) && !isOwn;
    const take = (data: DataTransfer, how: "drop" | "paste") => {
      void openCarried(store, carriedBy(data, how), names.current, openStories);
    };
    const hover = (event: DragEvent) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onStart = () => {
      isOwn = true;
    };
    const onEnd = () => {
      isOwn = false;
      setOver(false);
    };
    const onMove = () => {
      isOwn = false;
    };
    const onDrop = (event: DragEvent) => {
      if (isTaken(event) && event.dataTransfer) {
        event.preventDefault();
        take(event.dataTransfer, "drop");
      }
      onEnd();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || isField(event.target)) return;
      if (!MODES[store.getState().mode].takesFiles || event.clipboardData.types.length === 0) return;
      event.preventDefault();
      take(event.clipboardData, "paste");
    };
    window.addEventListener("dragstart", onStart, { signal });
    window.addEventListener("dragend", onEnd, { signal });
    // There is none while something is dragged: what was dragged may have gone without an end.
    window.addEventListener("pointermove", onMove, { signal, passive: true });
    window.addEventListener("dragenter", hover, { signal });
    window.addEventListener("dragover", hover, { signal, capture: true });
    // Without a target it went out of the window; else only from one element to another.
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener("drop", onDrop, { signal, capture: true });
    window.addEventListener("paste", onPaste, { signal });
    return () => stop.abort();
  }, [store, openStories]);
  return isOver && takesFiles ? <DropOverlay /> : null;
}
