/** What lies over the whole page in a mode; the page below stays as it is, alive and inert. */
import type { ComponentType } from "react";
import type { CommandContext } from "../../commands/command";
import type { ModeId } from "../../model/mode";
import { selectOwnShown } from "../../store/own-stories/select-own";
import { selectStep } from "../../store/selectors/story";
import type { AppState } from "../../store/state";
import type { LazyPart } from "../../ui/lazy-part";
import { editorPart, paperPart, presentPart, presenterPart, quizPart } from "../layout/lazy-parts";

export type OverProps = { readonly context: CommandContext };

type OverPart = {
  readonly part: LazyPart<ComponentType<OverProps>>;
  /** Whether there is nothing to show without another story: the reader is asked to choose. */
  readonly lacksStory?: (state: AppState) => boolean;
  /** Whether it leaves the timeline below to be seen and used for now. */
  readonly isAside?: (state: AppState) => boolean;
};

const OVER: Partial<Readonly<Record<ModeId, OverPart>>> = {
  present: {
    part: presentPart,
    lacksStory: (state) => !selectStep(state),
    isAside: ({ present }) => present.isOnTimeline,
  },
  presenter: {
    part: presenterPart,
    lacksStory: (state) => !selectStep(state),
    isAside: ({ present }) => present.isExploring,
  },
  edit: { part: editorPart, lacksStory: (state) => !selectOwnShown(state) },
  quiz: { part: quizPart },
  paper: { part: paperPart },
};

/** @returns the same object as long as it is the same part */
export function partOver(state: AppState) {
  const over = state.chronicle.status === "ready" ? OVER[state.mode] : undefined;
  return over?.lacksStory?.(state) ? undefined : over;
}

/** Whether there is nothing of this mode to show before a story is chosen. */
export function lacksStory(state: AppState): boolean {
  const { mode, chronicle, own } = state;
  // One that is being looked for may still come.
  if (chronicle.status !== "ready" || own.requested) return false;
  return OVER[mode]?.lacksStory?.(state) ?? false;
}

/** Whether nothing of the page below can be reached. */
export function isCovered(state: AppState): boolean {
  const over = partOver(state);
  return over !== undefined && !over.isAside?.(state);
}
