/** Shows on the page what the open draft contains, after every edit in this tab or another one. */
import { type ChronicleContent, chronicleOf } from "../../model/user-chronicles/content";
import type { AppStore } from "../app-store";
import { selectOpenDraft } from "./selectors";

/** A larger chronicle is read again after a pause in typing. */
const MAX_AT_ONCE = 1_000;
const PAUSE_MS = 300;

export type OpenDraftSync = {
  /** The chronicle of a draft, for a page that is about to show it. */
  readonly read: (content: ChronicleContent) => ReturnType<typeof chronicleOf>;
  readonly stop: () => void;
};

export function syncOpenDraft(store: AppStore, nowMs: () => number = Date.now): OpenDraftSync {
  let shown: ChronicleContent | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (content: ChronicleContent) => {
    shown = content;
    return chronicleOf(content, nowMs());
  };
  const show = () => {
    const content = selectOpenDraft(store.getState())?.content;
    if (content === undefined || content === shown) return;
    const { chronicle, problems } = read(content);
    store.actions.chronicleEdited(chronicle, problems);
  };
  const stop = store.subscribe(
    (state) => selectOpenDraft(state)?.content,
    (content) => {
      clearTimeout(timer);
      if (content === undefined || content === shown) return;
      // Not within the change of the draft: its other listeners come first.
      if (content.events.length <= MAX_AT_ONCE) queueMicrotask(show);
      else timer = setTimeout(show, PAUSE_MS);
    },
  );
  return {
    read,
    stop: () => {
      stop();
      clearTimeout(timer);
    },
  };
}
