/**
 * Exports all user stories and drafts of chronicles saved in this browser, from the error screen. Needs neither store nor
 * React. One file: browsers ask before a page saves a second one.
 */
import { chronicleStorageName, openChronicleStorage } from "../../data/user-chronicles/chronicle-storage";
import { storageName, openStoryStorage } from "../../data/user-stories/story-storage";
import { writeUserStories } from "../../model/stories/user-story";
import { writeTimelines } from "../../model/user-chronicles/timelines-file";
import { saveFile } from "../../ui/save-file";

export type ExportResult = "saved" | "none" | "failed";

/** What can be read of one kind is saved, whatever has become of the other. */
export async function exportSavedData(): Promise<ExportResult> {
  const folder = new URL(".", document.baseURI).pathname;
  const [stories, drafts] = await Promise.all(
    [openStoryStorage({ name: storageName(folder) }), openChronicleStorage({ name: chronicleStorageName(folder) })].map(
      async (storage) => {
        const all = await storage.readAll();
        storage.close();
        return all.ok ? all.values : undefined;
      },
    ),
  );
  const isFailed = !stories || !drafts;
  if (!stories?.length && !drafts?.length) return isFailed ? "failed" : "none";
  const storyFile = stories?.length ? writeUserStories(stories) : undefined;
  const [name, value] = drafts?.length
    ? ["throughline.timelines.json", writeTimelines(drafts, storyFile)]
    : ["throughline.stories.json", storyFile];
  saveFile(new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: "application/json" }), name);
  return "saved";
}
