/** Going on and back, as keys, clickers, buttons and fingers do. */
import { playbackSeconds } from "../../model/stories/step-map";
import type { Step } from "../../model/stories/story";
import type { AppStore } from "../../store/app-store";
import { selectStep } from "../../store/selectors/story";

export const hasPlayback = ({ map }: Pick<Step, "map">): boolean =>
  map !== undefined && playbackSeconds(map) !== undefined;

/** First ends the blank screen; going on first starts the playback of a map: a clicker has no other key for it. */
export function turnPage({ getState, actions }: AppStore, by: 1 | -1): void {
  const at = selectStep(getState());
  const { isBlank, isPlayed } = getState().present;
  if (isBlank) actions.setPresent({ isBlank: false });
  else if (at && by > 0 && hasPlayback(at.step) && !isPlayed) actions.setPresent({ isPlayed: true });
  else if (at) actions.goToStep({ id: at.place.id, step: at.place.step + by });
}
