import { useLang, useOptionalMessages, usePick } from "../../i18n/react";
import { type UserStoryMessages, loadUserStoryMessages } from "../../i18n/lazy-messages";
import type { LocalizedText } from "../../model/localized";
import { type UserStoryActions, userStoryActionsOf } from "../../store/user-stories/user-stories";
import { useAppStore } from "../../store/react";

export const useUserStoryActions = (): UserStoryActions => userStoryActionsOf(useAppStore());
export const useUserStoryMessages = (): UserStoryMessages | undefined => useOptionalMessages(loadUserStoryMessages);

/** The name of a story in the reader's language, or the word for one that has none yet. */
export function useTitle(messages: Pick<UserStoryMessages, "untitled"> | undefined): (title: LocalizedText) => string {
  const pick = usePick();
  return (title) => pick(title).text.trim() || (messages?.untitled ?? "");
}

/** Making one takes longer than drawing a story in the list, which has hundreds. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(lang: string): Intl.DateTimeFormat {
  const clock = clocks.get(lang) ?? new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "short" });
  clocks.set(lang, clock);
  return clock;
}

/** Day and time on the reader's own clock. */
export function useMoment(): (ms: number) => string {
  const lang = useLang();
  return (ms) => clockOf(lang).format(ms);
}
