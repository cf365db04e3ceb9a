/** Loaded with the dialog's code, in all languages. */
import { type SingleFileMessages, singleFile as english } from "../../i18n/en/single-file";
import { useLang } from "../../i18n/react";
import { singleFile as ukrainian } from "../../i18n/uk/single-file";
import type { Lang } from "../../model/links/view-link";

const MESSAGES: Readonly<Record<Lang, SingleFileMessages>> = { en: english, uk: ukrainian };

export const useSingleFileMessages = (): SingleFileMessages => MESSAGES[useLang()];
