import { useLang } from "../../i18n/react";
import { type ShareWords, SHARE_WORDS } from "../../i18n/share-words";

export const useShareWords = (): ShareWords => SHARE_WORDS[useLang()];
