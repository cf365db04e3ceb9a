import { isUserStoryText } from "../../model/stories/user-story-id";
import type { AppStore } from "../../store/app-store";
import type { FileCompanions } from "../../store/state";
import { withUserStories } from "../../store/user-stories/entry";

/** Enough for the line with the file type. */
const BEGINNING_BYTES = 300;

/** Opens a local file: user stories are added to what is open, anything else replaces the chronicle. */
export async function openLocalFile(
  store: AppStore,
  file: File,
  onStories: () => void,
  companions?: FileCompanions,
): Promise<void> {
  const beginning = await file
    .slice(0, BEGINNING_BYTES)
    .text()
    // Not readable, for example a folder: the import reports it.
    .catch(() => "");
  if (isUserStoryText(beginning)) withUserStories(store, (actions) => void actions.importFile(file).then(onStories));
  else store.actions.openFile(file, companions);
}
