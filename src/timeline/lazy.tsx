/** Popups of the timeline, loaded on first use. */
import { lazyPart } from "../ui/lazy-part";

export const hoverCardPart = lazyPart(() => import("./HoverCard").then((module) => module.HoverCard));
export const badgeListPart = lazyPart(() => import("./BadgeList").then((module) => module.BadgeList));
export const laterCoverPart = lazyPart(() => import("./LaterCover").then((module) => module.LaterCover));
export const dateDragPart = lazyPart(() => import("./load-date-drag").then((module) => module.loadDateDrag()));
