/** Small: the first view needs them. */
import type { Chronicle } from "../../model/chronicle/chronicle";
import { MODES } from "../../model/mode";
import { draftIdOf } from "../../model/user-chronicles/user-chronicle-id";
import type { AppState } from "../state";
import type { ChronicleDraft } from "./slice";

/** The id of the draft that is on the page; `undefined` while another chronicle is. */
export const selectOpenDraftId = ({ chronicle }: Pick<AppState, "chronicle">): string | undefined =>
  chronicle.status === "ready" ? draftIdOf(chronicle.source) : undefined;

export function selectOpenDraft(state: Pick<AppState, "chronicle" | "userChronicles">): ChronicleDraft | undefined {
  const id = selectOpenDraftId(state);
  return id === undefined ? undefined : state.userChronicles.drafts.get(id);
}

/** @returns the named event, if a draft has it and it cannot be drawn yet: its form is opened all the same */
export function halfTypedEvent(
  { userChronicles: { drafts } }: Pick<AppState, "userChronicles">,
  source: string | undefined,
  { eventsById }: Chronicle,
  event: string | undefined,
): string | undefined {
  if (event === undefined || eventsById.has(event)) return undefined;
  const draft = drafts.get(draftIdOf(source) ?? "");
  return draft?.content.events.some(({ id }) => id === event) ? event : undefined;
}

/** A page that frames this one could hijack clicks with an overlay. */
const isFramed = (): boolean => typeof window !== "undefined" && window.top !== window;

/** Whether the page edits an open draft, and does not just show it. */
export const selectIsEditing = (state: Pick<AppState, "mode" | "chronicle">): boolean =>
  MODES[state.mode].editsChronicles && selectOpenDraftId(state) !== undefined && !isFramed();

/** Whether the table of a draft takes the place of timeline and list. */
export const selectIsTable = (state: Pick<AppState, "mode" | "chronicle" | "userChronicles">): boolean =>
  state.userChronicles.editorView === "table" && selectIsEditing(state);
