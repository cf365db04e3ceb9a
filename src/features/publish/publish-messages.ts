/** Loaded with the dialog's code, in all languages. */
import { type PublishMessages, publish as english } from "../../i18n/en/publish";
import { type SettingProblemMessages, settingProblems as englishProblems } from "../../i18n/en/setting-problems";
import { useLang } from "../../i18n/react";
import { publish as ukrainian } from "../../i18n/uk/publish";
import { settingProblems as ukrainianProblems } from "../../i18n/uk/setting-problems";
import type { Lang } from "../../model/links/view-link";

const MESSAGES: Readonly<Record<Lang, PublishMessages>> = { en: english, uk: ukrainian };

export const usePublishMessages = (): PublishMessages => MESSAGES[useLang()];

const PROBLEMS: Readonly<Record<Lang, SettingProblemMessages>> = { en: englishProblems, uk: ukrainianProblems };

export const useSettingProblemMessages = (): SettingProblemMessages => PROBLEMS[useLang()];
