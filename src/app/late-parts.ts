/** What the first view can do without, or is drawn after its frame; see docs/architecture.md, "First view". */
import { datesOptionsPart, facetOptionsPart, filterSheetPart, nothingHerePart } from "../features/filters/late-panels";
import { searchDialogPart } from "../features/search/SearchBox";
import { badgeListPart, hoverCardPart } from "../timeline/late-popups";
import { latePart } from "../ui/late-part";

export const timelinePart = latePart(() => import("../timeline/TimelineView").then((module) => module.TimelineView));
export const detailsPart = latePart(() => import("../features/details/DetailsPanel").then((m) => m.DetailsPanel));
export const storyBarPart = latePart(() => import("../features/stories/StoryBar").then((m) => m.StoryBar));
export const presentPart = latePart(() => import("../features/present/PresentStage").then((m) => m.PresentStage));
export const presenterPart = latePart(() => import("../features/present/PresenterView").then((m) => m.PresenterView));

/** Fetches ahead what the first deeds of a reader need. */
export async function prefetchParts(): Promise<void> {
  for (const part of [
    detailsPart,
    hoverCardPart,
    facetOptionsPart,
    datesOptionsPart,
    filterSheetPart,
    nothingHerePart,
    searchDialogPart,
    badgeListPart,
  ]) {
    // One after the other, the likeliest first: nothing else waits behind them.
    await part.prefetch();
  }
}
