import { useMessages } from "../../i18n/react";
import { readFragment, writeFragment } from "../../model/links/fragment";
import { encodeViewLink } from "../../model/links/view-link";
import { useAppStore } from "../../store/react";
import { linkOf } from "../../store/sync-url";
import { Icon } from "../../ui/Icon";
import { useCopy } from "../../ui/use-copy";
import styles from "./DetailsPanel.module.css";

/** Copies the address of the present view. It is made from the state: the address bar follows a pan with a delay. */
export function CopyLinkButton() {
  const { details } = useMessages();
  const store = useAppStore();
  const { outcome, copy } = useCopy();
  const onClick = () => {
    // A story that came with the address goes on with it.
    const story = writeFragment({ ...readFragment(window.location.hash), session: undefined });
    const { origin, pathname, protocol, host } = window.location;
    const base = origin === "null" ? `${protocol}//${host}` : origin;
    // Refused without a permission, or https: the address bar has the same link.
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
