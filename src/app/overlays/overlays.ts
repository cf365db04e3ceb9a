/** Full-screen views of the modes. The page below stays mounted and inert. */
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
  /** Whether a story has to be chosen first. */
  readonly needsStory?: (state: AppState) => boolean;
  /** Whether the timeline below is visible and usable for now. */
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

/** Referentially stable: an entry of `OVERLAYS`. */
export function selectOverlay(state: AppState) {
  const overlay = state.chronicle.status === "ready" ? OVERLAYS[state.mode] : undefined;
  return overlay?.needsStory?.(state) ? undefined : overlay;
}

/** Whether the mode has nothing to show until a story is chosen. */
export function needsStory(state: AppState): boolean {
  const { mode, chronicle, userStories } = state;
  // A story that is being looked up may still be found.
  if (chronicle.status !== "ready" || userStories.requested) return false;
  return OVERLAYS[mode]?.needsStory?.(state) ?? false;
}

/** Whether the page below is inert. */
export function isBehindOverlay(state: AppState): boolean {
  const overlay = selectOverlay(state);
  return overlay !== undefined && !overlay.isMinimised?.(state);
}
