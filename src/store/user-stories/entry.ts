/** The way from the first view to user stories, whose code is loaded on first use: most users never make one. */
import { readFragment } from "../../model/links/fragment";
import type { AppStore } from "../app-store";
import type { UserStoryActions } from "./user-stories";

/** Runs the callback once the actions are loaded. If they cannot be, the user gets a notice. */
export function withUserStories(store: AppStore, action: (actions: UserStoryActions) => void): void {
  import("./user-stories").then(
    ({ userStoryActionsOf }) => action(userStoryActionsOf(store)),
    () => store.actions.notify({ code: "part.unreachable", severity: "warning", where: "user-stories" }),
  );
}

/** Opens the story that the URL requests: by its id, or packed in the fragment. @returns stops it */
export function restoreRequestedStory(store: AppStore, page: Window = window): () => void {
  let isStopped = false;
  const run = (action: (actions: UserStoryActions) => void) =>
    withUserStories(store, (actions) => {
      if (!isStopped) action(actions);
    });
  const isReady = () => store.getState().chronicle.status === "ready";
  /** Of the page's own link, or of a link that is pasted into the address bar of the open page. */
  const openPacked = (): boolean => {
    const { story: code } = readFragment(page.location.hash);
    if (code === undefined) return false;
    const { userStories, story } = store.getState();
    const place = userStories.requested ?? story ?? { id: "", step: 1 };
    run((actions) => void actions.openLink(code, place));
    return true;
  };
  const openNamed = () => {
    const { requested } = store.getState().userStories;
    if (requested) run((actions) => void actions.openRequested(requested));
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
    isStopped = true;
    stop();
    page.removeEventListener("hashchange", onHash);
  };
}
