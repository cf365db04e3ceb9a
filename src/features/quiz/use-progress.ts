import { useState } from "react";
import { type Progress, readProgress, writeProgress } from "../../model/quiz/progress";
import type { Question } from "../../model/quiz/question";
import { canRemember, recall, remember } from "./tab-memory";

type StorageResult = {
  readonly progress: Progress;
  readonly change: (part: Partial<Progress>) => void;
  /** Whether the answers outlast a reload. */
  readonly isKept: boolean;
};

/** How far this tab has come in a quiz; another key is another quiz. */
export function useProgress(key: string, questions: readonly Question[]): StorageResult {
  const read = () => ({ key, progress: readProgress(recall(key), questions) });
  const [known, setKnown] = useState(read);
  const [isKept, setKept] = useState(() => canRemember());
  const { progress } = known.key === key ? known : read();
  const change = (part: Partial<Progress>) => {
    const next = { ...progress, ...part };
    setKnown({ key, progress: next });
    setKept(remember(key, writeProgress(next)));
  };
  return { progress, change, isKept };
}
