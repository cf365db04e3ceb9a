/** They come with the code of the dialog, in every language. */
import { type OneFileWords, oneFile as english } from "../../i18n/en/one-file";
import { useLang } from "../../i18n/react";
import { oneFile as ukrainian } from "../../i18n/uk/one-file";
import type { Lang } from "../../model/links/view-link";

const WORDS: Readonly<Record<Lang, OneFileWords>> = { en: english, uk: ukrainian };

export const useOneFileWords = (): OneFileWords => WORDS[useLang()];
