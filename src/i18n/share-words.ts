/** The words of the share dialog, in every language: they come with its code, and not before. */
import type { Lang } from "../model/links/view-link";
import { type ShareWords, share as english } from "./en/share";
import { share as ukrainian } from "./uk/share";

export type { ShareWords };
export const SHARE_WORDS: Readonly<Record<Lang, ShareWords>> = { en: english, uk: ukrainian };
