/** Previous and next event as two buttons; on the full page the details panel also shows the distance in time. */
import { useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectNeighbours } from "../../store/selectors/details";
import { Icon } from "../../ui/Icon";
import styles from "./EventCard.module.css";

export function CardNav() {
  const { card, details } = useMessages();
  const pick = usePick();
  const { moveCursor, selectEvent } = useActions();
  const { previous, next } = useApp(selectNeighbours);

  const button = (word: string, icon: "left" | "right", event: TimelineEvent | undefined, none: string) => (
    <button
      type="button"
      className="btn btn-line"
      aria-label={`${word}: ${event ? pick(event.title).text : none}`}
      // aria-disabled rather than disabled, so keyboard users keep the focus on the last event.
      aria-disabled={event === undefined}
      onClick={() => {
        if (!event) return;
        // The live region announces the cursor position.
        moveCursor(event.id);
        selectEvent(event.id);
      }}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className={styles.nav} role="group" aria-label={card.step}>
      {button(card.before, "left", previous, details.noEarlier)}
      {button(card.after, "right", next, details.noLater)}
    </div>
  );
}
