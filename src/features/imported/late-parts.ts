import { latePart } from "../../ui/late-part";

const parts = () => import("./parts");
export const importedBarPart = latePart(() => parts().then((module) => module.ImportedBar));
export const whyNotPart = latePart(() => parts().then((module) => module.WhyNot));
