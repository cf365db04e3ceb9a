import { latePart } from "../../ui/late-part";

export const pickMarkPart = latePart(() => import("./PickMark").then((module) => module.PickMark));
export const pickHintPart = latePart(() => import("./PickMark").then((module) => module.PickHint));
