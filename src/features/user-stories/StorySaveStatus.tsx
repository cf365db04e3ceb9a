/** Whether a story is saved in this browser. */
import type { UserStoryMessages } from "../../i18n/lazy-messages";
import { useLang } from "../../i18n/react";
import { saveActions, saveStateText } from "../../store/drafts/save-actions";
import { storyFile } from "../../store/user-stories/story-files";
import type { StoryDraft } from "../../store/user-stories/slice";
import { SaveStatus } from "../../ui/SaveStatus";
import { saveFile } from "../../ui/save-file";
import { useUserStoryActions } from "./use-user-stories";

type Props = { readonly draft: StoryDraft; readonly messages: UserStoryMessages };

export function StorySaveStatus({ draft, messages }: Props) {
  const actions = useUserStoryActions();
  const lang = useLang();
  const offered = saveActions(draft.saveState, draft.story.id, messages.saveState, {
    ...actions,
    download: () => download(draft, lang),
  });
  return <SaveStatus {...saveStateText(draft.saveState, messages)} actions={offered} />;
}

export function download(draft: StoryDraft, lang: string): void {
  const { content, name } = storyFile(draft, lang);
  saveFile(content, name);
}
