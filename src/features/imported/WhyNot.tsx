/** Why nothing of a file could be opened. */
import type { Problem } from "../../model/problem";
import { DayOrder } from "./DayOrder";
import { ProblemList } from "./ProblemList";
import { useProblemWords } from "./use-problem-words";

const MOST = 20;

export function WhyNot({ problems }: { readonly problems: readonly Problem[] }) {
  const words = useProblemWords();
  if (!words) return null;
  return (
    <>
      <DayOrder problems={problems} words={words} />
      <h3>{words.report.title}</h3>
      <ProblemList problems={problems} words={words} most={MOST} />
    </>
  );
}
