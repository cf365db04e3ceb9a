/** How the draft of a chronicle is recognized: by its random id, by the source of a view of it, and by the beginning of a file. */
import { randomId } from "../random-id";

const USER_CHRONICLE_ID = /^draft-[\da-z]{8,40}$/;
/** In place of an address in `src`: the draft is only in the browser that made it. */
const PREFIX = "draft:";

export const newUserChronicleId = (): string => `draft-${randomId()}`;

export const isUserChronicleId = (id: unknown): id is string => typeof id === "string" && USER_CHRONICLE_ID.test(id);

/** The `src` of a view of a draft. */
export const draftSource = (id: string): string => `${PREFIX}${id.replace(/^draft-/, "")}`;

/** Whether a source names a draft, of this browser or another one; also one whose id was cut off. */
export const isDraftSource = (source: string | undefined): boolean => source?.startsWith(PREFIX) === true;

/** @returns the id of the draft; `undefined` if the source is something else */
export function draftIdOf(source: string | undefined): string | undefined {
  if (source === undefined || !isDraftSource(source)) return undefined;
  const id = `draft-${source.slice(PREFIX.length)}`;
  return isUserChronicleId(id) ? id : undefined;
}

/** Whether a file contains all drafts of a browser, from its first characters: `format` is written first. */
export const isTimelinesText = (beginning: string): boolean =>
  /^\uFEFF?\s*\{\s*"format"\s*:\s*"throughline-timelines\/\d+"/.test(beginning);
