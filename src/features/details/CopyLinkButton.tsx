import { useMessages } from "../../i18n/react";
import { readFragment, writeFragment } from "../../model/links/fragment";
import { encodeViewLink } from "../../model/links/view-link";
import { useAppStore } from "../../store/react";
import { linkOf } from "../../store/sync-url";
import { Icon } from "../../ui/Icon";
import { useCopy } from "../../ui/use-copy";
import styles from "./DetailsPanel.module.css";

/** Copies the URL of the current view. Built from the state, because the address bar is updated with a delay. */
export function CopyLinkButton() {
  const { details } = useMessages();
  const store = useAppStore();
  const { outcome, copy } = useCopy();
  const onClick = () => {
    // Keep a user story that is part of the URL.
    const story = writeFragment({ ...readFragment(window.location.hash), session: undefined });
    const { origin, pathname, protocol, host } = window.location;
    const base = origin === "null" ? `${protocol}//${host}` : origin;
    // Needs permission and https; on refusal the address bar has the same link.
    void copy(`${base}${pathname}${encodeViewLink(linkOf(store.getState()))}${story}`);
  };

  return (
    <>
      <button type="button" className="btn btn-square" aria-label={details.copyLink} onClick={onClick}>
        <Icon name={outcome.kind === "copied" ? "ok" : "link"} />
      </button>
      <output className={outcome.kind === "idle" ? "visually-hidden" : styles.toast}>
        {outcome.kind === "copied" && details.copied}
        {outcome.kind === "refused" && details.copyFailed}
      </output>
    </>
  );
}
