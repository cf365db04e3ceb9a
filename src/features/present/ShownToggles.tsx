/** What is shown of a step, switched: its question, and what comes later. The same on the stage and in the presenter's window. */
import type { StoryMessages } from "../../i18n/lazy-messages";
import { useActions, useApp } from "../../store/react";
import { ToggleButton } from "./ToggleButton";

type Props = { readonly words: StoryMessages; readonly hasQuestion: boolean };

export function ShownToggles({ words: { stage }, hasQuestion }: Props) {
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
