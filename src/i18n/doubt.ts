import { type Certainty, doubtOf } from "../model/chronicle/lane-style";
import type { Messages } from "./messages";

/** The word next to a title: "claimed", "contested"; `undefined` for confirmed events and those without a status. */
export function doubtText(event: Certainty, { statuses }: Messages): string | undefined {
  const doubt = doubtOf(event);
  return doubt && statuses.beside[doubt];
}

/** The same after a comma, or nothing. */
export function doubtAfter(event: Certainty, messages: Messages): string {
  const doubt = doubtText(event, messages);
  return doubt === undefined ? "" : `, ${doubt}`;
}
