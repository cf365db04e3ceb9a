/** A story on show that no browser keeps stands in the address itself: a reload, or the window of who presents, finds it. */
import { MAX_ADDRESS_LENGTH, packStory } from "../../model/stories/story-code";
import { readFragment } from "../../model/links/fragment";
import type { AppStore } from "../app-store";
import { changeFragment } from "../page-fragment";
import type { StoryDraft } from "../state";
import { selectShownDraft } from "./selectors";

/** Typing makes many stories; the address follows when it rests. */
const AFTER_MS = 300;

const isHomeless = ({ saveState }: StoryDraft): boolean =>
  saveState.status === "transient" || saveState.status === "failed" || saveState.status === "deleted";

/** @returns stops it */
export function followFragment(store: AppStore, page: Window = window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const write = async () => {
    const draft = selectShownDraft(store.getState());
    const code = draft && isHomeless(draft) ? await packStory(draft) : undefined;
    if (isStopped || selectShownDraft(store.getState()) !== draft) return;
    const { pathname, origin, search, hash } = page.location;
    const other = hash.length - (readFragment(hash).story?.length ?? 0);
    const isFitting =
      code !== undefined &&
      origin.length + pathname.length + search.length + other + code.length + 8 <= MAX_ADDRESS_LENGTH;
    changeFragment({ story: isFitting ? code : undefined }, page);
  };
  const stop = store.subscribe(selectShownDraft, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), AFTER_MS);
  });
  return () => {
    isStopped = true;
    stop();
    clearTimeout(timer);
  };
}
