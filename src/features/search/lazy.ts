import { lazyPart } from "../../ui/lazy-part";

export const pickMarkPart = lazyPart(() => import("./PickMark").then((module) => module.PickMark));
export const pickHintPart = lazyPart(() => import("./PickMark").then((module) => module.PickHint));
