import { lazyPart } from "../../ui/lazy-part";

export const collectCellPart = lazyPart(() => import("./CollectCell").then((module) => module.CollectCell));
export const thumbnailPart = lazyPart(() => import("./EventThumbnail").then((module) => module.EventThumbnail));
