/** They come with the code of the dialog, in every language: it opens in one piece. */
import { type HelpMessages, help as english } from "../../i18n/en/help";
import { useLang } from "../../i18n/react";
import { help as ukrainian } from "../../i18n/uk/help";
import type { Lang } from "../../model/links/view-link";

const MESSAGES: Readonly<Record<Lang, HelpMessages>> = { en: english, uk: ukrainian };

export const useHelpMessages = (): HelpMessages => MESSAGES[useLang()];
