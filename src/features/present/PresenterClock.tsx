/** Elapsed time in total and on this step, with a target. Over the target it shows "+1:20" in bold. */
import { useState } from "react";
import type { StoryMessages } from "../../i18n/lazy-messages";
import { clockOf, isOver } from "./presenter-timer";
import type { RunningWatch } from "./use-stopwatch";
import styles from "./Presenter.module.css";

type Props = {
  readonly watch: RunningWatch;
  readonly minutes: number | undefined;
  readonly messages: StoryMessages;
};

const MINUTE_MS = 60_000;
const MAX_MINUTES = 600;

export function PresenterClock({ watch, minutes, messages: { presenter } }: Props) {
  const [target, setTarget] = useState(minutes);
  const targetMs = target === undefined ? undefined : target * MINUTE_MS;
  const over = isOver(watch.ms, targetMs);
  return (
    <div className={styles.clock}>
      <span className="num">{presenter.onStep(clockOf(watch.onStepMs))}</span>
      <b className="num" role="timer">
        {over ? `+${clockOf(watch.ms - (targetMs ?? 0))}` : clockOf(watch.ms)}
      </b>
      {targetMs !== undefined && <span className="num">{presenter.of(clockOf(targetMs))}</span>}
      <input
        type="number"
        min={1}
        max={MAX_MINUTES}
        aria-label={presenter.target}
        value={target ?? ""}
        onChange={({ target: { value } }) => {
          const requested = Number(value);
          setTarget(value !== "" && requested >= 1 && requested <= MAX_MINUTES ? requested : undefined);
        }}
      />
      <button type="button" className="btn btn-line" onClick={watch.toggle}>
        {watch.isRunning ? presenter.pause : watch.ms > 0 ? presenter.goOn : presenter.start}
      </button>
      <button type="button" className="btn" onClick={watch.reset}>
        {presenter.reset}
      </button>
    </div>
  );
}
