import { type ProblemWords, loadProblemWords } from "../../i18n/problem-words";
import { useLateWords } from "../../i18n/react";

export const useProblemWords = (): ProblemWords | undefined => useLateWords(loadProblemWords);
