import { lazyPart } from "../../ui/lazy-part";

export const pickCellPart = lazyPart(() => import("./PickCell").then((module) => module.PickCell));
