/** Small: the first view needs them. */
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
