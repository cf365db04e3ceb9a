import { type ProblemWords, loadProblemWords } from "../../i18n/problem-words";
import { useOptionalMessages } from "../../i18n/react";

export const useProblemWords = (): ProblemWords | undefined => useOptionalMessages(loadProblemWords);
