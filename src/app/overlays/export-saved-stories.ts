/** Exports all stories saved in this browser, from the error screen. Needs neither store nor React. */
import { storageName, openStoryStorage } from "../../data/user-stories/story-storage";
import { writeUserStories } from "../../model/stories/user-story";
import { saveFile } from "../../ui/save-file";

export type ExportResult = "saved" | "none" | "failed";

export async function exportSavedStories(): Promise<ExportResult> {
  const storage = openStoryStorage({ name: storageName(new URL(".", document.baseURI).pathname) });
  const all = await storage.readAll();
  storage.close();
  if (!all.ok) return "failed";
  if (all.values.length === 0) return "none";
  const text = `${JSON.stringify(writeUserStories(all.values), undefined, 2)}\n`;
  saveFile(new Blob([text], { type: "application/json" }), "throughline.stories.json");
  return "saved";
}
