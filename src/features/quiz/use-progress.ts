import { useState } from "react";
import { type Progress, readProgress, writeProgress } from "../../model/quiz/progress";
import type { Question } from "../../model/quiz/question";
import { canStore, readItem, writeItem } from "./tab-storage";

type StorageResult = {
  readonly progress: Progress;
  readonly change: (part: Partial<Progress>) => void;
  /** Whether the answers survive a reload. */
  readonly isSaved: boolean;
};

/** Progress of this tab in a quiz; each key is a separate quiz. */
export function useProgress(key: string, questions: readonly Question[]): StorageResult {
  const read = () => ({ key, progress: readProgress(readItem(key), questions) });
  const [known, setKnown] = useState(read);
  const [isSaved, setSaved] = useState(() => canStore());
  const { progress } = known.key === key ? known : read();
  const change = (part: Partial<Progress>) => {
    const next = { ...progress, ...part };
    setKnown({ key, progress: next });
    setSaved(writeItem(key, writeProgress(next)));
  };
  return { progress, change, isSaved };
}
