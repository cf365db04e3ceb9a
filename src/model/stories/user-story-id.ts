/** How a story of a reader's own is known: by its id, which is random, and by how its file begins. */
import { randomId } from "../random-id";

const USER_STORY_ID = /^(own-[\da-z]{8,40})(?:-short)?$/;

/** @returns the id of the story of the reader's own that a place names, whole or short; `undefined` for any other id */
export const userStoryIdOf = (id: string): string | undefined => USER_STORY_ID.exec(id)?.[1];
export const newUserStoryId = (): string => `own-${randomId()}`;

/** Whether the beginning of a file says that it holds such stories: `format` is written first. */
export const isUserStoryText = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"throughline-stor(?:y|ies)\/\d+"/.test(beginning);
