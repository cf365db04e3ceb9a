/** What lies over the whole page in a mode; the page below stays as it is, alive and inert. */
import type { ComponentType } from "react";
import type { CommandContext } from "../commands/command";
import type { ModeId } from "../model/mode";
import type { AppState } from "../store/state";
import type { LatePart } from "../ui/late-part";
import { paperPart, presentPart, presenterPart, quizPart } from "./late-parts";

export type OverProps = { readonly context: CommandContext };

type OverPart = {
  readonly part: LatePart<ComponentType<OverProps>>;
  /** Without one there is nothing to show: the reader is asked to choose. */
  readonly needsStory?: boolean;
  /** Whether it leaves the timeline below to be seen and used for now. */
  readonly isAside?: (state: AppState) => boolean;
};

const OVER: Partial<Readonly<Record<ModeId, OverPart>>> = {
  present: { part: presentPart, needsStory: true, isAside: ({ present }) => present.isOnTimeline },
  presenter: { part: presenterPart, needsStory: true, isAside: ({ present }) => present.isExploring },
  quiz: { part: quizPart },
  paper: { part: paperPart },
};

/** @returns the same object as long as it is the same part */
export function partOver({ mode, story, chronicle }: Pick<AppState, "mode" | "story" | "chronicle">) {
  const over = chronicle.status === "ready" ? OVER[mode] : undefined;
  return over?.needsStory && !story ? undefined : over;
}

/** Whether there is nothing of this mode to show before a story is chosen. */
export function lacksStory({ mode, story, chronicle }: AppState): boolean {
  return chronicle.status === "ready" && !story && OVER[mode]?.needsStory === true;
}

/** Whether nothing of the page below can be reached. */
export function isCovered(state: AppState): boolean {
  const over = partOver(state);
  return over !== undefined && !over.isAside?.(state);
}
