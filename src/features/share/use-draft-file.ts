import { useLang } from "../../i18n/react";
import { useApp } from "../../store/react";
import { selectOpenDraft } from "../../store/user-chronicles/selectors";
import { saveFile } from "../../ui/save-file";

/** Downloads the open draft. @returns `undefined` if none is open */
export function useDraftFile(): (() => void) | undefined {
  const draft = useApp(selectOpenDraft);
  const lang = useLang();
  if (!draft) return undefined;
  const download = async () => {
    const { chronicleFile } = await import("../../store/user-chronicles/draft-files");
    const { content, name } = chronicleFile(draft.content, lang);
    saveFile(content, name);
  };
  return () => void download();
}
