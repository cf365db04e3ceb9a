import { lazyPart } from "../../ui/lazy-part";

const parts = () => import("./bundle");
export const draftBarPart = lazyPart(() => parts().then((module) => module.DraftBar));
export const eventEditorPart = lazyPart(() => parts().then((module) => module.EventEditor));
export const draftTablePart = lazyPart(() => import("./table/DraftTable").then((m) => m.DraftTable));
