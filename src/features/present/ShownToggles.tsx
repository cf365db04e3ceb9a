/** Toggles for the question of a step, the playback of its map, and for hiding later steps. Shared by the stage and the presenter view. */
import type { StoryMessages } from "../../i18n/lazy-messages";
import type { Step } from "../../model/stories/story";
import { useActions, useApp } from "../../store/react";
import { ToggleButton } from "./ToggleButton";
import { hasPlayback } from "./turn-page";

type Props = { readonly messages: StoryMessages; readonly step: Step };

export function ShownToggles({ messages: { stage }, step }: Props) {
  const { setPresent } = useActions();
  const { isQuestionShown, isPlayed, hidesLater } = useApp((s) => s.present);
  return (
    <>
      {hasPlayback(step) && (
        <ToggleButton isOn={isPlayed} onToggle={(isOn) => setPresent({ isPlayed: isOn })}>
          {stage.play}
        </ToggleButton>
      )}
      {step.question !== undefined && (
        <ToggleButton isOn={isQuestionShown} onToggle={(isOn) => setPresent({ isQuestionShown: isOn })}>
          {stage.question}
        </ToggleButton>
      )}
      <ToggleButton isOn={hidesLater} onToggle={(isOn) => setPresent({ hidesLater: isOn })}>
        {stage.hideLater}
      </ToggleButton>
    </>
  );
}
