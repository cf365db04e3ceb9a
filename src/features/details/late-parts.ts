import { latePart } from "../../ui/late-part";

export const pickFootPart = latePart(() => import("./PickFoot").then((module) => module.PickFoot));
