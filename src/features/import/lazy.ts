import { lazyPart } from "../../ui/lazy-part";

const parts = () => import("./parts");
export const importedBarPart = lazyPart(() => parts().then((module) => module.ImportedBar));
export const whyNotPart = lazyPart(() => parts().then((module) => module.WhyNot));
