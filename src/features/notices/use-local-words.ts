import { type LocalWords, loadLocalWords } from "../../i18n/local-words";
import { useLateWords } from "../../i18n/react";

export const useLocalWords = (): LocalWords | undefined => useLateWords(loadLocalWords);
