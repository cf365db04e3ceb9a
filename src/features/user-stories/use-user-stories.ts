import { useLang, useOptionalMessages, usePick } from "../../i18n/react";
import { type UserStoryMessages, loadUserStoryMessages } from "../../i18n/lazy-messages";
import type { LocalizedText } from "../../model/localized";
import { type UserStoryActions, userStoryActionsOf } from "../../store/user-stories/user-stories";
import { useAppStore } from "../../store/react";

export const useUserStoryActions = (): UserStoryActions => userStoryActionsOf(useAppStore());
export const useUserStoryMessages = (): UserStoryMessages | undefined => useOptionalMessages(loadUserStoryMessages);

/** The title of a story in the user's language, or the text for an untitled one. */
export function useTitle(messages: Pick<UserStoryMessages, "untitled"> | undefined): (title: LocalizedText) => string {
  const pick = usePick();
  return (title) => pick(title).text.trim() || (messages?.untitled ?? "");
}

/** Cached: creating one is slower than rendering an item of the list, which may have hundreds. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(lang: string): Intl.DateTimeFormat {
  const clock = clocks.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
  clocks.set(lang, clock);
  return clock;
}

/** Date and time in the user's time zone. */
export function useMoment(): (ms: number) => string {
  const lang = useLang();
  return (ms) => clockOf(lang).format(ms);
}
