/** They come with the code of the dialog, in every language: it opens in one piece. */
import { type AboutMessages, about as english } from "../../i18n/en/about";
import { useLang } from "../../i18n/react";
import { about as ukrainian } from "../../i18n/uk/about";
import type { Lang } from "../../model/links/view-link";

const ABOUT_MESSAGES: Readonly<Record<Lang, AboutMessages>> = { en: english, uk: ukrainian };

export const useAboutMessages = (): AboutMessages => ABOUT_MESSAGES[useLang()];
