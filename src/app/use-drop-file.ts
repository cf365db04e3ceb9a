import { useEffect, useState } from "react";
import type { AppStore } from "../store/app-store";
import { openOwnFile } from "./open-own-file";

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

/**
 * Opens a file that is dropped anywhere on the page.
 * @param onStories  told when it held stories of the reader's own
 * @param isOn  a frame in somebody's page does not take files
 * @returns whether a file is over the page now
 */
export function useDropFile(store: AppStore, isOn: boolean, onStories: () => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const hover = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Else the browser leaves the page for the file.
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener("dragenter", hover, { signal });
    window.addEventListener("dragover", hover, { signal });
    // Without a target it went out of the window; else only from one element to another.
    window.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = event.dataTransfer?.files;
        const file = files?.item(0);
        if (!file) return;
        void openOwnFile(store, file, onStories);
        if ((files?.length ?? 0) > 1)
          store.actions.notify({ code: "drop.one", severity: "warning", where: "", value: file.name });
      },
      { signal },
    );
    return () => stop.abort();
  }, [store, isOn, onStories]);
  return isOver;
}
