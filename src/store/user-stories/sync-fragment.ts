/** Puts a story that is shown but not saved into the URL fragment, so that a reload or the presenter view finds it. */
import { MAX_ADDRESS_LENGTH, packStory } from "../../model/stories/story-code";
import { readFragment } from "../../model/links/fragment";
import type { AppStore } from "../app-store";
import { changeFragment } from "../page-fragment";
import { selectShownDraft } from "./selectors";
import type { StoryDraft } from "./slice";

/** Debounced: typing changes the story with each key. */
const AFTER_MS = 300;

const isStoredNowhere = ({ saveState: { status } }: StoryDraft): boolean =>
  status === "transient" || status === "failed" || status === "deleted";

/** @returns stops it */
export function syncFragment(store: AppStore, page: Window = window): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const write = async () => {
    const draft = selectShownDraft(store.getState());
    const code = draft && isStoredNowhere(draft) ? await packStory(draft) : undefined;
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
