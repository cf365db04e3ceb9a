import { isUserStoryText } from "../../model/stories/user-story-id";
import { isTimelinesText } from "../../model/user-chronicles/user-chronicle-id";
import type { AppStore } from "../../store/app-store";
import type { FileCompanions } from "../../store/state";
import { withUserStories } from "../../store/user-stories/entry";

/** Enough for the line with the file type. */
const BEGINNING_BYTES = 300;

/** What was added to what this browser has saved: the list of it is shown. */
export type OnAdded = (what: "stories" | "timelines") => void;

/** Opens a local file: user stories and drafts are added to those of this browser, anything else replaces the chronicle. */
export async function openLocalFile(
  store: AppStore,
  file: File,
  onAdded: OnAdded,
  companions?: FileCompanions,
): Promise<void> {
  const beginning = await file
    .slice(0, BEGINNING_BYTES)
    .text()
    // Not readable, for example a folder: the import reports it.
    .catch(() => "");
  if (isUserStoryText(beginning)) addStories(store, file, () => onAdded("stories"));
  else if (isTimelinesText(beginning) && store.getState().singleFile) reportExported(store);
  else if (isTimelinesText(beginning)) await addTimelines(store, file, () => onAdded("timelines"));
  else store.actions.openFile(file, companions);
}

function addStories(store: AppStore, file: File, onStories?: () => void): void {
  withUserStories(store, (actions) => void actions.importFile(file).then(onStories));
}

/** An exported file has no editor. */
function reportExported({ actions }: AppStore): void {
  actions.notify({ code: "local.timelines-exported", severity: "warning", where: "" });
}

/** Loaded on demand: most users never edit a timeline. */
async function addTimelines(store: AppStore, file: File, onTimelines: () => void): Promise<void> {
  const stories = await import("../../store/user-chronicles/user-chronicles")
    .then(({ userChronicleActionsOf }) => userChronicleActionsOf(store).importFile(file))
    .catch(() => {
      store.actions.notify({ code: "part.unreachable", severity: "warning", where: "user-chronicles" });
      return null;
    });
  if (stories === null) return;
  if (stories) addStories(store, stories);
  onTimelines();
}
