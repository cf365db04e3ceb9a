import { useEffect, useState } from "react";
import { useMessages } from "../../i18n/react";
import { encodeViewLink } from "../../model/view-link";
import { useAppStore } from "../../store/react";
import { linkOf } from "../../store/sync-url";
import { Icon } from "../../ui/Icon";
import styles from "./DetailsPanel.module.css";

/** Long enough to be read, and heard. */
const SHOWN_MS = 4_000;

type Outcome = "idle" | "copied" | "failed";

/** Copies the address of the present view. It is made from the state: the address bar follows a pan with a delay. */
export function CopyLinkButton() {
  const { details } = useMessages();
  const store = useAppStore();
  const [outcome, setOutcome] = useState<Outcome>("idle");

  useEffect(() => {
    if (outcome === "idle") return undefined;
    const timer = setTimeout(() => setOutcome("idle"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    const { origin, pathname, protocol, host } = window.location;
    const base = origin === "null" ? `${protocol}//${host}` : origin;
    try {
      await navigator.clipboard.writeText(`${base}${pathname}${encodeViewLink(linkOf(store.getState()))}`);
      setOutcome("copied");
    } catch {
      // No permission, or a page without https: the address bar has the same link.
      setOutcome("failed");
    }
  };

  return (
    <>
      <button type="button" className="btn btn-square" aria-label={details.copyLink} onClick={() => void copy()}>
        <Icon name={outcome === "copied" ? "ok" : "link"} />
      </button>
      <output className={outcome === "idle" ? "visually-hidden" : styles.toast}>
        {outcome === "copied" && details.copied}
        {outcome === "failed" && details.copyFailed}
      </output>
    </>
  );
}
