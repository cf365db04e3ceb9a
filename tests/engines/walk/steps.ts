/** The whole walk, in order. Each step opens its own page and depends on no other. */
import { EDIT } from "./edit";
import { EXPLORE } from "./explore";
import { MAP } from "./map";
import { PUBLISH } from "./publish";
import { READ } from "./read";
import { SHARE } from "./share";
import type { Step } from "./step";
import { STORIES } from "./stories";

export const STEPS: readonly Step[] = [...EXPLORE, ...MAP, ...READ, ...SHARE, ...STORIES, ...EDIT, ...PUBLISH];
