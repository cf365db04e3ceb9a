/** Whether the open draft is saved in this browser. */
import { useLang } from "../../i18n/react";
import type { UserChronicleMessages } from "../../i18n/user-chronicle-messages";
import { saveActions, saveStateText } from "../../store/drafts/save-actions";
import { chronicleFile } from "../../store/user-chronicles/draft-files";
import type { ChronicleDraft } from "../../store/user-chronicles/slice";
import { SaveStatus } from "../../ui/SaveStatus";
import { saveFile } from "../../ui/save-file";
import { useUserChronicleActions } from "./use-user-chronicles";

type Props = { readonly draft: ChronicleDraft; readonly messages: UserChronicleMessages };

export function DraftSaveStatus({ draft, messages }: Props) {
  const actions = useUserChronicleActions();
  const lang = useLang();
  const offered = saveActions(draft.saveState, draft.id, messages.saveState, {
    ...actions,
    download: () => downloadDraft(draft, lang),
  });
  return <SaveStatus {...saveStateText(draft.saveState, messages)} actions={offered} />;
}

export function downloadDraft({ content: edited }: Pick<ChronicleDraft, "content">, lang: string): void {
  const { content, name } = chronicleFile(edited, lang);
  saveFile(content, name);
}
