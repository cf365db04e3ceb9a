/** What the drawings mean; only what occurs in the chronicle. */
import { useMemo } from "react";
import { useMessages } from "../../i18n/react";
import type { Chronicle, TimelineEvent } from "../../model/chronicle";
import { STATUS_ORDER } from "../../model/filter";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import styles from "./Legend.module.css";

/** Which drawings occur. One walk over all events; there may be very many. */
function occurringIn({ events }: Chronicle) {
  const statuses = new Set(events.map((event) => event.status));
  const isAbout = ({ date }: TimelineEvent) => date.kind !== "span" && (date.startApproximate || date.startUncertain);
  const isOpen = ({ date }: TimelineEvent) =>
    date.kind === "span" && (date.endOpen || date.endApproximate || date.startApproximate);
  return {
    statuses: STATUS_ORDER.filter((status) => statuses.has(status)),
    hasAbout: events.some(isAbout),
    hasOpen: events.some(isOpen),
    hasTurning: events.some((event) => event.importance === 5),
  };
}

export function Legend() {
  const chronicle = useApp(selectChronicle);
  const { legend, statuses } = useMessages();
  const occurring = useMemo(() => chronicle && occurringIn(chronicle), [chronicle]);
  if (!occurring) return null;
  return (
    <ul className={styles.legend} aria-label={legend.name}>
      {occurring.statuses.map((status) => (
        <li key={status}>
          <Glyph laneIndex={0} status={status} size={status === "confirmed" ? 12 : 15} />
          {status === "claimed" ? legend.claimed : statuses[status]}
        </li>
      ))}
      {occurring.hasAbout && (
        <li>
          <Icon name="approx" size={14} />
          {legend.approximate}
        </li>
      )}
      {occurring.hasOpen && (
        <li>
          <i className={styles.fade} />
          {legend.open}
        </li>
      )}
      {occurring.hasTurning && (
        <li>
          <i className={styles.notch} />
          {legend.turning}
        </li>
      )}
    </ul>
  );
}
