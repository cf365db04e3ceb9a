import { latePart } from "../../ui/late-part";

export const pickCellPart = latePart(() => import("./PickCell").then((module) => module.PickCell));
