/** Brings the stories of the reader's own that an address asks for: by their name in this browser, or packed in the link. */
import { readFragment } from "../../model/links/fragment";
import type { AppStore } from "../app-store";
import { withUserStories } from "./lazy";

/** @returns stops it */
export function restoreRequestedStory(store: AppStore, page: Window = window): () => void {
  const isReady = () => store.getState().chronicle.status === "ready";
  /** Of the page's own link, and of one that is put into the address bar of an open page. */
  const openPacked = (): boolean => {
    const { story: code } = readFragment(page.location.hash);
    if (code === undefined) return false;
    const { userStories, story } = store.getState();
    const place = userStories.requested ?? story ?? { id: "", step: 1 };
    withUserStories(store, (stories) => void stories.openLink(code, place));
    return true;
  };
  const openNamed = () => {
    const { requested } = store.getState().userStories;
    if (requested) withUserStories(store, (stories) => void stories.openRequested(requested));
  };
  let isFirst = true;
  const stop = store.subscribe(
    ({ chronicle, userStories }) => (chronicle.status === "ready" ? (userStories.requested ?? chronicle) : undefined),
    () => {
      if (!isReady()) return;
      const isPacked = isFirst && openPacked();
      isFirst = false;
      if (!isPacked) openNamed();
    },
    { fireImmediately: true },
  );
  const onHash = () => isReady() && openPacked();
  page.addEventListener("hashchange", onHash);
  return () => {
    stop();
    page.removeEventListener("hashchange", onHash);
  };
}
