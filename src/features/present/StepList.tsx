/** All steps of the story; the current one is scrolled into view. */
import { useEffect, useRef } from "react";
import { FileText, usePick } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { type StepInStory, eventOfStep } from "../../model/stories/story";
import styles from "./Presenter.module.css";

type Props = {
  readonly chronicle: Chronicle;
  readonly at: StepInStory;
  readonly onGo: (step: number) => void;
};

export function StepList({ at, chronicle, onGo }: Props) {
  const pick = usePick();
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView?.({ block: "nearest" });
  }, [at.place.step]);
  return (
    <ol className={styles.steps}>
      {at.story.steps.map((step, i) => {
        const isNow = i + 1 === at.place.step;
        return (
          <li key={i}>
            <button
              type="button"
              ref={isNow ? current : undefined}
              aria-current={isNow ? "step" : undefined}
              onClick={() => onGo(i + 1)}
            >
              <span className="num">{i + 1}</span>{" "}
              <FileText>{pick(step.headline ?? eventOfStep(chronicle, step)?.title).text}</FileText>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
