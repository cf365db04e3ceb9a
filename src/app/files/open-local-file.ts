import { isUserStoryText } from "../../model/stories/user-story-id";
import type { AppStore } from "../../store/app-store";
import { withUserStories } from "../../store/user-stories/entry";

/** Enough for the line that says what it is. */
const BEGINNING_BYTES = 300;

/** Opens a file of the reader's own: stories are taken in beside what is open, anything else is another chronicle. */
export async function openLocalFile(store: AppStore, file: File, onStories: () => void): Promise<void> {
  const beginning = await file
    .slice(0, BEGINNING_BYTES)
    .text()
    // A folder, say: whoever opens it tells.
    .catch(() => "");
  if (isUserStoryText(beginning)) withUserStories(store, (actions) => void actions.importFile(file).then(onStories));
  else store.actions.openFile(file);
}
