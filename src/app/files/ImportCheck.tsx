/** The import dialog, with the way to another file. */
import type { CommandContext } from "../../commands/command";
import { ImportDialog } from "../../features/import/ImportDialog";
import { chooseFiles } from "./choose-file";
import { openChosen } from "./open-chosen";

type Props = { readonly context: Pick<CommandContext, "store" | "openAdded"> };

export function ImportCheck({ context: { store, openAdded } }: Props) {
  return <ImportDialog onChooseFile={() => chooseFiles((files) => void openChosen(store, { files }, openAdded))} />;
}
