import { type ProblemWords, loadProblemWords } from "../../i18n/problem-words";
import { useWordsIfThere } from "../../i18n/react";

export const useProblemWords = (): ProblemWords | undefined => useWordsIfThere(loadProblemWords);
