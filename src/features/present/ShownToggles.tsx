/** Toggles for the question of a step and for hiding later steps. Shared by the stage and the presenter view. */
import type { StoryMessages } from "../../i18n/lazy-messages";
import { useActions, useApp } from "../../store/react";
import { ToggleButton } from "./ToggleButton";

type Props = { readonly messages: StoryMessages; readonly hasQuestion: boolean };

export function ShownToggles({ messages: { stage }, hasQuestion }: Props) {
  const { setPresent } = useActions();
  const { isQuestionShown, hidesLater } = useApp((s) => s.present);
  return (
    <>
      {hasQuestion && (
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
