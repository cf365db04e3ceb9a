/** Search on a phone: a sheet with the field and its matches. */
import { useEffect } from "react";
import { useMessages } from "../../i18n/react";
import { Dialog } from "../../ui/Dialog";
import { SearchField } from "./SearchField";
import styles from "./SearchBox.module.css";

type Props = {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Called after the user went to an event. */
  readonly onGo?: ((eventId: string) => void) | undefined;
};

export function SearchDialog({ id, isOpen, onClose, onGo }: Props) {
  const { search } = useMessages();
  // Without this the dialog focuses its close button.
  useEffect(() => {
    if (isOpen) document.getElementById(id)?.focus();
  }, [id, isOpen]);
  return (
    <Dialog isOpen={isOpen} isSheet title={search.open} closeLabel={search.close} onClose={onClose}>
      <SearchField
        id={id}
        className={styles.phone}
        isInline
        onGo={(eventId) => {
          onClose();
          onGo?.(eventId);
        }}
        onLeave={onClose}
      />
    </Dialog>
  );
}
