/** What the first view can do without, or is drawn after its frame; see docs/architecture.md, "First view". */
import {
  datesOptionsPart,
  facetOptionsPart,
  filterSheetPart,
  nothingHerePart,
} from "../../features/filters/late-panels";
import { searchDialogPart } from "../../features/search/SearchBox";
import { badgeListPart, hoverCardPart } from "../../timeline/late-popups";
import type { ModeFacts } from "../../model/mode";
import { type LatePart, latePart } from "../../ui/late-part";

export const timelinePart = latePart(() => import("../../timeline/TimelineView").then((module) => module.TimelineView));
export const detailsPart = latePart(() => import("../../features/details/DetailsPanel").then((m) => m.DetailsPanel));
export const storyBarPart = latePart(() => import("./StoryBars").then((m) => m.StoryBars));
export const editorPart = latePart(() => import("../../features/own-stories/StoryEditor").then((m) => m.StoryEditor));
export const storyStripPart = latePart(() => import("../../features/stories/StoryStrip").then((m) => m.StoryStrip));
export const presentPart = latePart(() => import("../../features/present/PresentStage").then((m) => m.PresentStage));
export const presenterPart = latePart(() =>
  import("../../features/present/PresenterView").then((m) => m.PresenterView),
);
export const updateOfferPart = latePart(() => import("./UpdateOffer").then((m) => m.UpdateOffer));
export const dialogsPart = latePart(() => import("../overlays/Dialogs").then((m) => m.Dialogs));
export const printedPart = latePart(() => import("./PrintedEvents").then((m) => m.PrintedEvents));
export const localFilesPart = latePart(() => import("../files/LocalFiles").then((m) => m.LocalFiles));
export const quizPart = latePart(() => import("../../features/quiz/QuizPage").then((m) => m.QuizPage));

export const paperPart = latePart(() => import("../../features/paper/PaperPreview").then((m) => m.PaperPreview));

export const embedLayoutPart = latePart(() => import("../host/EmbedLayout").then((module) => module.EmbedLayout));

/** What the first deeds of a reader need, the likeliest first. */
const NEEDED_SOON: Readonly<Record<ModeFacts["layout"], readonly Pick<LatePart<unknown>, "prefetch">[]>> = {
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
