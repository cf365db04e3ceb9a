/** Stories of the reader's own as files: out to the downloads, and in again without replacing anything. */
import type { StoryStorage } from "../../data/user-stories/story-storage";
import { pickText } from "../../model/localized";
import { newUserStoryId } from "../../model/stories/user-story-id";
import { type UserStory, readUserStoryFile, writeUserStories, writeUserStory } from "../../model/stories/user-story";
import { copyOf } from "../../model/stories/edit-user-story";
import type { AppStore } from "../app-store";
import type { StoryDraft, StoryImport, ImportedStory } from "../state";
import { isSameStory, readSaved } from "./load-story";
import { draftOf, putDrafts, setUserStories } from "./draft-table";

export type StoryFile = { readonly name: string; readonly content: Blob };

const jsonFile = (name: string, value: unknown): StoryFile => ({
  name,
  content: new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: "application/json" }),
});

/** Readable, and allowed on every system. */
export function storyFileName(title: string): string {
  const words = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${[...words].slice(0, 60).join("") || "story"}.story.json`;
}

export const storyFile = (own: UserStory, lang: string): StoryFile =>
  jsonFile(storyFileName(pickText(own.story.title, lang).text), writeUserStory(own));

/** All that this browser keeps, as it was found, with what is on the page and newer. */
export async function allStoriesFile(store: AppStore, storage: StoryStorage): Promise<StoryFile> {
  const kept = await storage.readAll();
  const here = store.getState().userStories.drafts;
  const idOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as { id?: unknown }).id : "");
  const others = kept.ok ? kept.values.filter((value) => !here.has(String(idOf(value)))) : [];
  return jsonFile("throughline.stories.json", writeUserStories([...others, ...[...here.values()].map(writeUserStory)]));
}

/** More is no story: a thousand steps with long notes are smaller. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Takes in the stories of a file; what came of it is in the store. */
export async function importStories(store: AppStore, storage: StoryStorage, file: File): Promise<StoryImport> {
  const { stories, problems } = await readFile(file);
  const taken: ImportedStory[] = [];
  // All at once: each change draws the list anew.
  const drafts = new Map<string, StoryDraft>();
  for (const own of stories) taken.push(await take(store, storage, own, drafts));
  const imported = { file: file.name, stories: taken, problems };
  putDrafts(store, drafts.values());
  setUserStories(store, { imported });
  return imported;
}

async function readFile(file: File): Promise<ReturnType<typeof readUserStoryFile>> {
  const failed = (code: string) => ({
    stories: [],
    problems: [{ code, severity: "error" as const, where: file.name }],
  });
  if (file.size > MAX_BYTES) return failed("file.too-large");
  try {
    return readUserStoryFile(await file.text());
  } catch {
    return failed("file.unreadable");
  }
}

/** @param drafts  those of the file so far, of which this becomes one */
async function take(
  store: AppStore,
  storage: StoryStorage,
  own: UserStory,
  drafts: Map<string, StoryDraft>,
): Promise<ImportedStory> {
  const { id } = own.story;
  const here = drafts.get(id) ?? draftOf(store, id);
  const kept = here ? undefined : await readSaved(storage, id);
  const known: StoryDraft | undefined = here ?? (kept && { ...kept, saveState: { status: "saved" } });
  if (known && isSameStory(known, own)) {
    // One that only came with a link is kept from now on.
    const isTransient = known.saveState.status === "transient";
    drafts.set(id, isTransient ? { ...known, saveState: { status: "waiting" } } : known);
    return { id, how: isTransient ? "new" : "same" };
  }
  if (known) drafts.set(id, known);
  const story = known ? copyOf(own.story, newUserStoryId()) : own.story;
  drafts.set(story.id, { ...own, story, version: 0, saveState: { status: "waiting" } });
  return { id: story.id, how: known ? "copy" : "new" };
}
