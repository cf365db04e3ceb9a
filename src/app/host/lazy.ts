/** Apart from `layout/lazy-parts.ts`, which the embedded layout itself imports. */
import { lazyPart } from "../../ui/lazy-part";

export const embedLayoutPart = lazyPart(() => import("./EmbedLayout").then((module) => module.EmbedLayout));
