/** The whole walk, in order. Each step opens its own page: none leans on another. */
import { EXPLORE } from "./explore";
import type { Step } from "./step";

export const STEPS: readonly Step[] = [...EXPLORE];
