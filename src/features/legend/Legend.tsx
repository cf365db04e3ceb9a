/** Explains the symbols; only those that occur in the chronicle. */
import { useMessages } from "../../i18n/react";
import { STATUS_ORDER } from "../../model/filter/filter";
import { selectChronicle } from "../../store/selectors/filtered";
import { useApp } from "../../store/react";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import styles from "./Legend.module.css";

export function Legend() {
  const signs = useApp((s) => selectChronicle(s)?.digest.signs);
  const { legend, statuses } = useMessages();
  if (!signs) return null;
  return (
    <ul className={styles.legend} aria-label={legend.name}>
      {STATUS_ORDER.filter((status) => signs.statuses.has(status)).map((status) => (
        <li key={status}>
          <Glyph laneIndex={0} status={status} size={status === "confirmed" ? 12 : 15} />
          {status === "claimed" ? legend.claimed : statuses[status]}
        </li>
      ))}
      {signs.contested && (
        <li>
          <Glyph laneIndex={0} contested size={15} />
          {statuses.contested}
        </li>
      )}
      {signs.about && (
        <li>
          <Icon name="approx" size={14} />
          {legend.approximate}
        </li>
      )}
      {signs.openEnd && (
        <li>
          <i className={styles.fade} />
          {legend.open}
        </li>
      )}
      {signs.turningPoint && (
        <li>
          <i className={styles.notch} />
          {legend.turningPoint}
        </li>
      )}
    </ul>
  );
}
