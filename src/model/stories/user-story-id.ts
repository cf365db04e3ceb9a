/** How a user story is recognized: by its random id, and by the beginning of its file. */
import { randomId } from "../random-id";

const USER_STORY_ID = /^(own-[\da-z]{8,40})(?:-short)?$/;

/** @param id  of a story or of its short version. @returns the id of the user story; `undefined` for any other story */
export const userStoryIdOf = (id: string): string | undefined => USER_STORY_ID.exec(id)?.[1];
export const newUserStoryId = (): string => `own-${randomId()}`;

/** Whether a file contains user stories, from its first characters: `format` is written first. */
export const isUserStoryText = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"throughline-stor(?:y|ies)\/\d+"/.test(beginning);
