import { lazyPart } from "../../ui/lazy-part";

export const collectMarkPart = lazyPart(() => import("./CollectMark").then((module) => module.CollectMark));
export const collectHintPart = lazyPart(() => import("./CollectMark").then((module) => module.CollectHint));
