import { useOptionalMessages, usePick } from "../../i18n/react";
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
