import { type LocalWords, loadLocalWords } from "../../i18n/local-words";
import { useLazyMessages } from "../../i18n/react";

export const useLocalWords = (): LocalWords | undefined => useLazyMessages(loadLocalWords);
