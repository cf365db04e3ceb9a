/** What opens over the timeline under a pointer or a key; nothing of it is needed to draw it. */
import { latePart } from "../ui/late-part";

export const hoverCardPart = latePart(() => import("./HoverCard").then((module) => module.HoverCard));
export const badgeListPart = latePart(() => import("./BadgeList").then((module) => module.BadgeList));
export const laterCoverPart = latePart(() => import("./LaterCover").then((module) => module.LaterCover));
