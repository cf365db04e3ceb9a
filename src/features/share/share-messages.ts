/** They come with the code of the dialog, in every language. */
import { type ShareMessages, share as english } from "../../i18n/en/share";
import { useLang } from "../../i18n/react";
import { share as ukrainian } from "../../i18n/uk/share";
import type { Lang } from "../../model/links/view-link";

export const SHARE_MESSAGES: Readonly<Record<Lang, ShareMessages>> = { en: english, uk: ukrainian };

export const useShareMessages = (): ShareMessages => SHARE_MESSAGES[useLang()];
