/** Buttons for every key command. Hidden with the idle cursor, shown on focus. */
import type { Ref } from "react";
import type { StoryMessages } from "../../i18n/lazy-messages";
import type { Step } from "../../model/stories/story";
import { useActions } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { canFillScreen } from "../../ui/full-screen";
import { ShownToggles } from "./ShownToggles";
import { leavePresenting } from "./session";
import styles from "./PresentStage.module.css";

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly messages: StoryMessages;
  readonly step: Step;
  readonly onTurn: (by: 1 | -1) => void;
  readonly onFullScreen: () => void;
  readonly onPresenter: () => void;
};

export function StageControls({ ref, messages, step, onTurn, onFullScreen, onPresenter }: Props) {
  const actions = useActions();
  const { stage } = messages;
  return (
    <div ref={ref} className={styles.controls} title={stage.keys}>
      <button type="button" className="btn btn-line" aria-label={stage.back} onClick={() => onTurn(-1)}>
        <Icon name="left" />
      </button>
      <button type="button" className="btn btn-line" aria-label={stage.next} onClick={() => onTurn(1)}>
        <Icon name="right" />
      </button>
      <ShownToggles messages={messages} step={step} />
      <button type="button" className="btn btn-line" onClick={() => actions.setPresent({ isOnTimeline: true })}>
        {stage.timeline}
      </button>
      <button type="button" className="btn btn-line" onClick={() => actions.setPresent({ isBlank: true })}>
        {stage.blankScreen}
      </button>
      <button type="button" className="btn btn-line" onClick={onPresenter}>
        {stage.presenter}
      </button>
      {canFillScreen() && (
        <button type="button" className="btn btn-line" onClick={onFullScreen}>
          {stage.fullScreen}
        </button>
      )}
      <button type="button" className="btn btn-line" onClick={() => leavePresenting(actions)}>
        {stage.leave}
      </button>
    </div>
  );
}
