/** What lies over the whole page in a mode; the page below stays as it is, alive and inert. */
import type { ComponentType } from "react";
import type { CommandContext } from "../../commands/command";
import type { ModeId } from "../../model/mode";
import { selectShownDraft } from "../../store/user-stories/selectors";
import { selectStep } from "../../store/selectors/story";
import type { AppState } from "../../store/state";
import type { LazyPart } from "../../ui/lazy-part";
import { editorPart, paperPart, presentPart, presenterPart, quizPart } from "../layout/lazy-parts";

export type OverlayProps = { readonly context: CommandContext };

type OverlayEntry = {
  readonly part: LazyPart<ComponentType<OverlayProps>>;
  /** Whether there is nothing to show without another story: the reader is asked to choose. */
  readonly needsStory?: (state: AppState) => boolean;
  /** Whether it leaves the timeline below to be seen and used for now. */
  readonly isMinimised?: (state: AppState) => boolean;
};

const OVERLAYS: Partial<Readonly<Record<ModeId, OverlayEntry>>> = {
  present: {
    part: presentPart,
    needsStory: (state) => !selectStep(state),
    isMinimised: ({ present }) => present.isOnTimeline,
  },
  presenter: {
    part: presenterPart,
    needsStory: (state) => !selectStep(state),
    isMinimised: ({ present }) => present.isExploring,
  },
  edit: { part: editorPart, needsStory: (state) => !selectShownDraft(state) },
  quiz: { part: quizPart },
  paper: { part: paperPart },
};

/** @returns the same object as long as it is the same part */
export function selectOverlay(state: AppState) {
  const over = state.chronicle.status === "ready" ? OVERLAYS[state.mode] : undefined;
  return over?.needsStory?.(state) ? undefined : over;
}

/** Whether there is nothing of this mode to show before a story is chosen. */
export function needsStory(state: AppState): boolean {
  const { mode, chronicle, userStories } = state;
  // One that is being looked for may still come.
  if (chronicle.status !== "ready" || userStories.requested) return false;
  return OVERLAYS[mode]?.needsStory?.(state) ?? false;
}

/** Whether nothing of the page below can be reached. */
export function isBehindOverlay(state: AppState): boolean {
  const over = selectOverlay(state);
  return over !== undefined && !over.isMinimised?.(state);
}
