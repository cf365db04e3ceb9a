/** They come with the code of the line, in every language: it shows in one piece. */
import { useLang } from "../../i18n/react";
import { type WelcomeMessages, welcome as english } from "../../i18n/en/welcome";
import { welcome as ukrainian } from "../../i18n/uk/welcome";
import type { Lang } from "../../model/links/view-link";

const WELCOME_MESSAGES: Readonly<Record<Lang, WelcomeMessages>> = { en: english, uk: ukrainian };

export const useWelcomeMessages = (): WelcomeMessages => WELCOME_MESSAGES[useLang()];
