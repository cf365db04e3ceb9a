/** What the first view can do without, or is drawn after its frame; see docs/architecture.md, "First view". */
import { datesOptionsPart, facetOptionsPart, filterSheetPart, nothingHerePart } from "../../features/filters/lazy";
import { searchDialogPart } from "../../features/search/SearchBox";
import { badgeListPart, hoverCardPart } from "../../timeline/lazy";
import type { ModeFacts } from "../../model/mode";
import { type LazyPart, lazyPart } from "../../ui/lazy-part";

export const timelinePart = lazyPart(() => import("../../timeline/TimelineView").then((module) => module.TimelineView));
export const detailsPart = lazyPart(() => import("../../features/details/DetailsPanel").then((m) => m.DetailsPanel));
export const storyBarPart = lazyPart(() => import("./StoryBars").then((m) => m.StoryBars));
export const editorPart = lazyPart(() => import("../../features/user-stories/StoryEditor").then((m) => m.StoryEditor));
export const storyStripPart = lazyPart(() => import("../../features/stories/StoryStrip").then((m) => m.StoryStrip));
export const presentPart = lazyPart(() => import("../../features/present/PresentStage").then((m) => m.PresentStage));
export const presenterPart = lazyPart(() =>
  import("../../features/present/PresenterView").then((m) => m.PresenterView),
);
export const updateOfferPart = lazyPart(() => import("./UpdateOffer").then((m) => m.UpdateOffer));
export const dialogsPart = lazyPart(() => import("../overlays/Dialogs").then((m) => m.Dialogs));
export const printedPart = lazyPart(() => import("./PrintedEvents").then((m) => m.PrintedEvents));
export const localFilesPart = lazyPart(() => import("../files/LocalFiles").then((m) => m.LocalFiles));
export const quizPart = lazyPart(() => import("../../features/quiz/QuizPage").then((m) => m.QuizPage));

export const paperPart = lazyPart(() => import("../../features/print/PrintPreview").then((m) => m.PrintPreview));

export const embedLayoutPart = lazyPart(() => import("../host/EmbedLayout").then((module) => module.EmbedLayout));

/** What the first deeds of a reader need, the likeliest first. */
const NEEDED_SOON: Readonly<Record<ModeFacts["layout"], readonly Pick<LazyPart<unknown>, "prefetch">[]>> = {
  page: [
    localFilesPart,
    printedPart,
    detailsPart,
    hoverCardPart,
    facetOptionsPart,
    datesOptionsPart,
    filterSheetPart,
    nothingHerePart,
    searchDialogPart,
    badgeListPart,
    dialogsPart,
  ],
  frame: [localFilesPart, printedPart, hoverCardPart, badgeListPart],
};

/** Fetches it ahead. */
export async function prefetchParts(layout: ModeFacts["layout"]): Promise<void> {
  for (const part of NEEDED_SOON[layout]) {
    // One after the other: nothing else waits behind them.
    await part.prefetch();
  }
}
