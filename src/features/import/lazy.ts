import { lazyPart } from "../../ui/lazy-part";

const parts = () => import("./bundle");
export const importedBarPart = lazyPart(() => parts().then((module) => module.ImportedBar));
export const loadErrorDetailsPart = lazyPart(() => parts().then((module) => module.LoadErrorDetails));
