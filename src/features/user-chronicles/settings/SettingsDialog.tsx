/** The title, languages, topics, actors, places and periods of the open draft. */
import { Dialog } from "../../../ui/Dialog";
import { useUserChronicleMessages } from "../use-user-chronicles";

type Props = { readonly onClose: () => void };

export function SettingsDialog({ onClose }: Props) {
  const messages = useUserChronicleMessages();
  if (!messages) return null;
  return (
    <Dialog isOpen title={messages.bar.settings} closeLabel={messages.list.close} onClose={onClose} isWide>
      {null}
    </Dialog>
  );
}
