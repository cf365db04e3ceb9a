/** Search in the header: a combobox that filters the page while typing and lists the best matches. */
import { useState } from "react";
import { useMessages } from "../../i18n/react";
import { useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Lazy, lazyPart } from "../../ui/lazy-part";
import { PHONE, useMedia } from "../../ui/use-media";
import { SearchField } from "./SearchField";
import styles from "./SearchBox.module.css";

/** The search command focuses the element with this id. */
const SEARCH_ID = "search";

export const searchDialogPart = lazyPart(() => import("./SearchDialog").then((module) => module.SearchDialog));

type Props = {
  /** Called after the user went to an event. */
  readonly onGo?: (eventId: string) => void;
};

export function SearchBox({ onGo }: Props) {
  return useMedia(PHONE) ? (
    <PhoneSearch onGo={onGo} />
  ) : (
    <SearchField id={SEARCH_ID} className={styles.desktop} onGo={onGo} />
  );
}

function PhoneSearch({ onGo }: { readonly onGo: Props["onGo"] }) {
  const { search, notices } = useMessages();
  const text = useApp((s) => s.filter.text);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id={isOpen ? undefined : SEARCH_ID}
        className={`btn btn-square ${styles.open}`}
        aria-label={text === "" ? search.open : search.openWith(text)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" size={20} />
        {text !== "" && <span className={styles.dot} />}
      </button>
      <Lazy
        part={searchDialogPart}
        props={{ id: SEARCH_ID, isOpen, onClose: () => setOpen(false), onGo }}
        isEnabled={isOpen}
        failed={<p role="alert">{notices.partFailed}</p>}
      />
    </>
  );
}
