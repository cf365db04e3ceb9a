import { useState } from "react";
import { presentId } from "../../model/chronicle/moved";
import { type Progress, readProgress, writeProgress } from "../../model/quiz/progress";
import type { Question } from "../../model/quiz/question";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { canStore, readItem, writeItem } from "./tab-storage";

type StorageResult = {
  readonly progress: Progress;
  readonly change: (part: Partial<Progress>) => void;
  /** Whether the answers survive a reload. */
  readonly isSaved: boolean;
};

/** Progress of this tab in a quiz; each key is a separate quiz. */
export function useProgress(key: string, questions: readonly Question[]): StorageResult {
  const chronicle = useApp(selectChronicle);
  const follow = (id: string) => (chronicle ? presentId(chronicle, id) : id);
  const read = () => ({ key, progress: readProgress(readItem(key), questions, follow) });
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
