import { lazyPart } from "../../ui/lazy-part";

export const pickFootPart = lazyPart(() => import("./PickFoot").then((module) => module.PickFoot));
