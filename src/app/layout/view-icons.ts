import type { ViewId } from "../../model/links/view-link";
import type { IconName } from "../../ui/icon-paths";

export const VIEW_ICONS: Readonly<Record<ViewId, IconName>> = { timeline: "time", map: "map", list: "list" };
