import { lazyPart } from "../../ui/lazy-part";

export const draftBarPart = lazyPart(() => import("./DraftBar").then((m) => m.DraftBar));
export const eventEditorPart = lazyPart(() => import("./EventEditor").then((m) => m.EventEditor));
export const draftTablePart = lazyPart(() => import("./table/DraftTable").then((m) => m.DraftTable));
export const settingsPart = lazyPart(() => import("./settings/SettingsDialog").then((m) => m.SettingsDialog));
export const versionsPart = lazyPart(() => import("./versions/VersionsDialog").then((m) => m.VersionsDialog));
