/** Loaded with the code that needs them, in all languages. */
import { type PictureMessages, pictures as english } from "../../i18n/en/pictures";
import { useLang } from "../../i18n/react";
import { pictures as ukrainian } from "../../i18n/uk/pictures";
import type { Lang } from "../../model/links/view-link";

const MESSAGES: Readonly<Record<Lang, PictureMessages>> = { en: english, uk: ukrainian };

export const usePictureMessages = (): PictureMessages => MESSAGES[useLang()];
