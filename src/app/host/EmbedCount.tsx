/** Footer of an embedded timeline: the position of the open event, else the number of events. */
import { useMessages } from "../../i18n/react";
import { useApp } from "../../store/react";
import { selectNeighbours, selectOpenEvent } from "../../store/selectors/details";
import { selectWindowCounts } from "../../store/selectors/window";
import styles from "./EmbedLayout.module.css";

/** @param shown  events drawn individually; `undefined` if all are shown */
export function EmbedCount({ shown }: { readonly shown: number | undefined }) {
  const { card, details } = useMessages();
  const { position, count } = useApp(selectNeighbours);
  const isOpen = useApp((s) => selectOpenEvent(s) !== undefined);
  const inside = useApp((s) => selectWindowCounts(s).inside);
  const place = position === 0 ? details.hidden : details.position(position, count);
  return <p className={`${styles.count} num`}>{isOpen ? place : card.shown(shown ?? inside, inside)}</p>;
}
