/** What can be undone in a draft. It is part of the draft, so that it survives a reload. Pure. */
import type { ChronicleContent } from "../../model/user-chronicles/content";
import type { UserChronicle } from "../../model/user-chronicles/user-chronicle";
import { type UndoHistory, MAX_UNDO_STEPS } from "../drafts/undo-history";

/** Each step refers to every event once: 50 steps of 4,000 events. */
const MAX_REFERENCES = 200_000;

export const historyOf = (
  { past, content, future }: Pick<UserChronicle, "past" | "content" | "future">,
  field: string | undefined,
): UndoHistory<ChronicleContent> => ({ past, now: content, future, field });

/** Of a large chronicle fewer steps are held. */
export function withHistory<T extends UserChronicle>(
  draft: T,
  { past, now, future }: UndoHistory<ChronicleContent>,
): T {
  const most = Math.max(1, Math.min(MAX_UNDO_STEPS, Math.floor(MAX_REFERENCES / Math.max(1, now.events.length))));
  return { ...draft, content: now, past: past.slice(-most), future: future.slice(0, most) };
}
