/** Stories of the reader's own as files: out to the downloads, and in again without replacing anything. */
import type { StoryKeep } from "../../data/user-stories/story-storage";
import { pickText } from "../../model/localized";
import { newOwnId } from "../../model/stories/user-story-id";
import { type OwnStory, readOwnFile, writeOwnStories, writeOwnStory } from "../../model/stories/user-story";
import { copyOf } from "../../model/stories/edit-user-story";
import type { AppStore } from "../app-store";
import type { OwnDraft, OwnImport, OwnImported } from "../state";
import { isSameStory, readKept } from "./load-story";
import { draftOf, putDrafts, setOwn } from "./draft-table";

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

export const storyFile = (own: OwnStory, lang: string): StoryFile =>
  jsonFile(storyFileName(pickText(own.story.title, lang).text), writeOwnStory(own));

/** All that this browser keeps, as it was found, with what is on the page and newer. */
export async function allStoriesFile(store: AppStore, keep: StoryKeep): Promise<StoryFile> {
  const kept = await keep.readAll();
  const here = store.getState().own.drafts;
  const idOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as { id?: unknown }).id : "");
  const others = kept.ok ? kept.values.filter((value) => !here.has(String(idOf(value)))) : [];
  return jsonFile("throughline.stories.json", writeOwnStories([...others, ...[...here.values()].map(writeOwnStory)]));
}

/** More is no story: a thousand steps with long notes are smaller. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Takes in the stories of a file; what came of it is in the store. */
export async function importStories(store: AppStore, keep: StoryKeep, file: File): Promise<OwnImport> {
  const { stories, problems } = await readFile(file);
  const taken: OwnImported[] = [];
  // All at once: each change draws the list anew.
  const drafts = new Map<string, OwnDraft>();
  for (const own of stories) taken.push(await take(store, keep, own, drafts));
  const imported = { file: file.name, stories: taken, problems };
  putDrafts(store, drafts.values());
  setOwn(store, { imported });
  return imported;
}

async function readFile(file: File): Promise<ReturnType<typeof readOwnFile>> {
  const failed = (code: string) => ({
    stories: [],
    problems: [{ code, severity: "error" as const, where: file.name }],
  });
  if (file.size > MOST_BYTES) return failed("file.too-large");
  try {
    return readOwnFile(await file.text());
  } catch {
    return failed("file.unreadable");
  }
}

/** @param drafts  those of the file so far, of which this becomes one */
async function take(
  store: AppStore,
  keep: StoryKeep,
  own: OwnStory,
  drafts: Map<string, OwnDraft>,
): Promise<OwnImported> {
  const { id } = own.story;
  const here = drafts.get(id) ?? draftOf(store, id);
  const kept = here ? undefined : await readKept(keep, id);
  const known: OwnDraft | undefined = here ?? (kept && { ...kept, keep: { status: "saved" } });
  if (known && isSameStory(known, own)) {
    // One that only came with a link is kept from now on.
    const isLoose = known.keep.status === "loose";
    drafts.set(id, isLoose ? { ...known, keep: { status: "waiting" } } : known);
    return { id, how: isLoose ? "new" : "same" };
  }
  if (known) drafts.set(id, known);
  const story = known ? copyOf(own.story, newOwnId()) : own.story;
  drafts.set(story.id, { ...own, story, version: 0, keep: { status: "waiting" } });
  return { id: story.id, how: known ? "copy" : "new" };
}
