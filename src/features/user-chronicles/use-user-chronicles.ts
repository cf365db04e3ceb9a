import { useOptionalMessages, usePick } from "../../i18n/react";
import { type UserChronicleMessages, loadUserChronicleMessages } from "../../i18n/user-chronicle-messages";
import type { LocalizedText } from "../../model/localized";
import { type UserChronicleActions, userChronicleActionsOf } from "../../store/user-chronicles/user-chronicles";
import { useAppStore } from "../../store/react";

export const useUserChronicleActions = (): UserChronicleActions => userChronicleActionsOf(useAppStore());
export const useUserChronicleMessages = (): UserChronicleMessages | undefined =>
  useOptionalMessages(loadUserChronicleMessages);

/** The title of a timeline in the user's language, or the text for an untitled one. */
export function useTitle(
  messages: Pick<UserChronicleMessages, "untitled"> | undefined,
): (title: LocalizedText) => string {
  const pick = usePick();
  return (title) => pick(title).text.trim() || (messages?.untitled ?? "");
}
