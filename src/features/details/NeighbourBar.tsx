import { doubtAfter } from "../../i18n/doubt";
import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { useActions, useApp } from "../../store/react";
import { selectNeighbours } from "../../store/selectors/details";
import { Icon } from "../../ui/Icon";
import { formatDistance } from "./format-distance";
import styles from "./DetailsPanel.module.css";

/** Previous and next event with their distance in time, fixed at the bottom of the panel. */
export function NeighbourBar({ event }: { readonly event: TimelineEvent }) {
  const messages = useMessages();
  const { details } = messages;
  const { selectEvent } = useActions();
  const { previous, next } = useApp(selectNeighbours);

  const title = (neighbour: TimelineEvent) => (
    <span className={styles.neighbourTitle}>
      <Text of={neighbour.title} />
      {doubtAfter(neighbour, messages)}
    </span>
  );
  return (
    <div className={styles.neighbours}>
      {previous ? (
        <button type="button" onClick={() => selectEvent(previous.id)}>
          <span className={styles.neighbourHow}>
            <Icon name="left" size={13} />
            {details.before(formatDistance(event, previous, details.distance))}
          </span>{" "}
          {title(previous)}
        </button>
      ) : (
        <p>{details.noEarlier}</p>
      )}
      {next ? (
        <button type="button" onClick={() => selectEvent(next.id)}>
          <span className={styles.neighbourHow}>
            {details.after(formatDistance(event, next, details.distance))}
            <Icon name="right" size={13} />
          </span>{" "}
          {title(next)}
        </button>
      ) : (
        <p>{details.noLater}</p>
      )}
    </div>
  );
}
