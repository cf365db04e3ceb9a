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
    const [item, list] = [current.current, current.current?.closest("ol")];
    if (!item || !list) return;
    // The list alone: `scrollIntoView` would scroll the slide beside it out of sight as well.
    const [its, whole] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
    if (its.top < whole.top) list.scrollTop -= whole.top - its.top;
    else list.scrollTop += Math.max(0, its.bottom - whole.bottom);
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
