/** The whole walk, in order. Each step opens its own page and depends on no other. */
import { EDIT } from "./edit";
import { EXPLORE } from "./explore";
import { PUBLISH } from "./publish";
import { READ } from "./read";
import { SHARE } from "./share";
import type { Step } from "./step";
import { STORIES } from "./stories";

export const STEPS: readonly Step[] = [...EXPLORE, ...READ, ...SHARE, ...STORIES, ...EDIT, ...PUBLISH];
