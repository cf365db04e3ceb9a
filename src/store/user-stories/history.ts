/** What the reader did to a story since it was opened on this page, to be taken back step by step. Pure. */
import type { Story } from "../../model/chronicle/chronicle";
import type { AppState, EditHistory } from "../state";

/** Older steps are forgotten. */
export const MAX_UNDONE = 50;

/**
 * @param field  what is being typed in: letters that follow each other in one field are one step
 */
export function noteStep(history: EditHistory | undefined, before: Story, after: Story, field?: string): EditHistory {
  const known = history?.now === before ? history : undefined;
  const past = known?.past ?? [];
  const isSameStep = field !== undefined && known?.field === field;
  return { now: after, past: isSameStep ? past : [...past, before].slice(-MAX_UNDONE), future: [], field };
}

/** @returns with the state before as `now`; nothing where there is none */
export function stepBack({ past, now, future }: EditHistory): EditHistory | undefined {
  const before = past.at(-1);
  return before && { now: before, past: past.slice(0, -1), future: [now, ...future], field: undefined };
}

export function stepForward({ past, now, future }: EditHistory): EditHistory | undefined {
  const [after, ...others] = future;
  return after && { now: after, past: [...past, now], future: others, field: undefined };
}

/** @returns nothing where the story is none that was changed last, or has another content by now, as from another tab */
export function historyOf({ userStories }: Pick<AppState, "userStories">, id: string): EditHistory | undefined {
  const { history } = userStories;
  return history !== undefined && history.now === userStories.drafts.get(id)?.story ? history : undefined;
}
