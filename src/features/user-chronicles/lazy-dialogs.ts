import { lazyPart } from "../../ui/lazy-part";

export const settingsPart = lazyPart(() => import("./settings/SettingsDialog").then((m) => m.SettingsDialog));
export const versionsPart = lazyPart(() => import("./versions/VersionsDialog").then((m) => m.VersionsDialog));
