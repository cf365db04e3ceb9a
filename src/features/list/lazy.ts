import { lazyPart } from "../../ui/lazy-part";

export const collectCellPart = lazyPart(() => import("./CollectCell").then((module) => module.CollectCell));
