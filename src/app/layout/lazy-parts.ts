/** Components loaded lazily or after the first frame; see docs/architecture.md, "First view". */
import { datesOptionsPart, facetOptionsPart, filterSheetPart, emptyStatePart } from "../../features/filters/lazy";
import { searchDialogPart } from "../../features/search/SearchBox";
import { badgeListPart, hoverCardPart } from "../../timeline/lazy";
import type { ModeFacts } from "../../model/mode";
import { type LazyPart, lazyPart } from "../../ui/lazy-part";

export const timelinePart = lazyPart(() => import("../../timeline/TimelineView").then((module) => module.TimelineView));
export const mapPart = lazyPart(() => import("./MapStage").then((m) => m.MapStage));
/** Where its code cannot be loaded either, the network is the reason. */
export const failureReasonPart = lazyPart(() => import("./FailureReason").then((m) => m.FailureReason));
export const detailsPart = lazyPart(() => import("../../features/details/DetailsPanel").then((m) => m.DetailsPanel));
export const welcomePart = lazyPart(() => import("../../features/welcome/Welcome").then((m) => m.Welcome));
export const storyBarPart = lazyPart(() => import("./StoryBars").then((m) => m.StoryBars));
export const editorPart = lazyPart(() => import("../../features/user-stories/StoryEditor").then((m) => m.StoryEditor));
export const storyStripPart = lazyPart(() => import("../../features/stories/StoryStrip").then((m) => m.StoryStrip));
export const presentPart = lazyPart(() => import("../overlays/Presentation").then((m) => m.Presentation));
export const presenterPart = lazyPart(() => import("../overlays/Presentation").then((m) => m.Presenter));
export const updateOfferPart = lazyPart(() => import("./UpdateOffer").then((m) => m.UpdateOffer));
export const dialogsPart = lazyPart(() => import("../overlays/Dialogs").then((m) => m.Dialogs));
export const printedPart = lazyPart(() => import("./PrintedEvents").then((m) => m.PrintedEvents));
export const importCheckPart = lazyPart(() => import("../files/ImportCheck").then((m) => m.ImportCheck));
export const localFilesPart = lazyPart(() => import("../files/LocalFiles").then((m) => m.LocalFiles));
export const quizPart = lazyPart(() => import("../../features/quiz/QuizPage").then((m) => m.QuizPage));

export const paperPart = lazyPart(() => import("../overlays/Paper").then((m) => m.Paper));

/** What the first interactions need, the most likely first. */
const NEEDED_SOON: Readonly<Record<ModeFacts["layout"], readonly Pick<LazyPart<unknown>, "prefetch">[]>> = {
  page: [
    welcomePart,
    localFilesPart,
    printedPart,
    detailsPart,
    hoverCardPart,
    facetOptionsPart,
    datesOptionsPart,
    filterSheetPart,
    emptyStatePart,
    searchDialogPart,
    badgeListPart,
    dialogsPart,
    failureReasonPart,
  ],
  frame: [localFilesPart, printedPart, hoverCardPart, badgeListPart],
};

export async function prefetchParts(layout: ModeFacts["layout"]): Promise<void> {
  for (const part of NEEDED_SOON[layout]) {
    // One at a time, so that other requests are not held up.
    await part.prefetch();
  }
}
