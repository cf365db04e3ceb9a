/** Story files: export as a download, and the reading of a file to import. */
import { fileNameOf } from "../../model/file-name";
import { pickText } from "../../model/localized";
import {
  type UserStory,
  type UserStoryFile,
  readUserStoryFile,
  writeUserStories,
  writeUserStory,
} from "../../model/stories/user-story";
import type { StoryRepository } from "./story-drafts";

export type StoryFile = { readonly name: string; readonly content: Blob };

const jsonFile = (name: string, value: unknown): StoryFile => ({
  name,
  content: new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: "application/json" }),
});

export const storyFileName = (title: string): string => `${fileNameOf(title) || "story"}.story.json`;

export const storyFile = (userStory: UserStory, lang: string): StoryFile =>
  jsonFile(storyFileName(pickText(userStory.story.title, lang).text), writeUserStory(userStory));

/** All saved stories, unparsed so that none is lost, and those on the page, which may be newer. */
export async function allStoriesFile(repository: StoryRepository): Promise<StoryFile> {
  const saved = await repository.readAll();
  const idOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as { id?: unknown }).id : "");
  const others = saved.ok ? saved.values.filter((value) => !repository.get(String(idOf(value)))) : [];
  const onPage = [...repository.all().values()].map(writeUserStory);
  return jsonFile("throughline.stories.json", writeUserStories([...others, ...onPage]));
}

/** A thousand steps with long notes are smaller. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Never throws. */
export async function readStoryFile(file: File): Promise<UserStoryFile> {
  const failed = (code: string): UserStoryFile => ({
    stories: [],
    problems: [{ code, severity: "error", where: file.name }],
  });
  if (file.size > MAX_BYTES) return failed("file.too-large");
  try {
    return readUserStoryFile(await file.text());
  } catch {
    return failed("file.unreadable");
  }
}
