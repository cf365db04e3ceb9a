import { lazyPart } from "../../ui/lazy-part";

export const collectFooterPart = lazyPart(() => import("./CollectFooter").then((module) => module.CollectFooter));
