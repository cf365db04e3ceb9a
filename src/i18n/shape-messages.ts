/** The words for routes and areas: few events have any, so they are loaded with the first. */
import type { ShapeMessages } from "./en/shapes";
import { lazyMessages } from "./lazy-messages";

export type { ShapeMessages };

export const loadShapeMessages = lazyMessages<ShapeMessages>({
  en: () => import("./en/shapes").then((module) => module.shapes),
  uk: () => import("./uk/shapes").then((module) => module.shapes),
});
