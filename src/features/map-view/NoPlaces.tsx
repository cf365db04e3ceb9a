/** In place of an empty earth: nothing in this timeline could be on a map. */
import type { MapViewMessages } from "../../i18n/map-view-messages";
import { useMessages } from "../../i18n/react";
import { useActions } from "../../store/react";
import styles from "./NoPlaces.module.css";

export function NoPlaces({ messages }: { readonly messages: MapViewMessages }) {
  const { app } = useMessages();
  const { setView } = useActions();
  return (
    <section className={styles.none} aria-label={messages.name}>
      <p role="status">{messages.noPlaces}</p>
      <p>
        {(["timeline", "list"] as const).map((view) => (
          <button
            key={view}
            type="button"
            className="btn btn-line"
            onClick={() => {
              // It goes with the map.
              document.getElementById("events")?.focus({ preventScroll: true });
              setView(view);
            }}
          >
            {app.views[view]}
          </button>
        ))}
      </p>
    </section>
  );
}
