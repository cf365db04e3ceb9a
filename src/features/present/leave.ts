import type { AppActions } from "../../store/state";
import { forgetSession } from "./session";

/** Ends the story; the event that was shown stays open in the timeline. */
export function leavePresenting({ leaveStory, setMode }: Pick<AppActions, "leaveStory" | "setMode">): void {
  setMode("browse");
  leaveStory();
  forgetSession();
}
