/** The full legend: statuses, and how uncertain dates are drawn. */
import { useMessages } from "../../i18n/react";
import { STATUS_ORDER } from "../../model/filter/filter";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

/** An index that no lane has: draws the neutral shape. */
const NO_LANE = -1;

export function AboutStatuses() {
  const about = useAboutMessages();
  const { statuses } = useMessages();
  return (
    <>
      <p>{about.statusesText}</p>
      <dl className={styles.legend}>
        {STATUS_ORDER.map((status) => (
          <div key={status}>
            <dt>
              <Glyph laneIndex={NO_LANE} status={status} size={16} />
              {statuses[status]}
            </dt>
            <dd>{statuses.meaning[status]}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Glyph laneIndex={NO_LANE} contested size={16} />
            {statuses.contested}
          </dt>
          <dd>{statuses.meaning.contested}</dd>
        </div>
        <div>
          <dt>
            <Glyph laneIndex={NO_LANE} size={16} />
            {about.noStatus}
          </dt>
          <dd>{about.noStatusMeaning}</dd>
        </div>
      </dl>
    </>
  );
}

export function AboutDates() {
  const about = useAboutMessages();
  return (
    <ul className={styles.marks}>
      <li>
        <span className={styles.mark}>
          <Icon name="approx" />
        </span>
        {about.dateMarks.approximate}
      </li>
      <li>
        <span className={styles.mark}>
          <i className={styles.whisker} />
        </span>
        {about.dateMarks.within}
      </li>
      <li>
        <span className={styles.mark}>
          <i className={styles.fade} />
        </span>
        {about.dateMarks.open}
      </li>
      <li>
        <span className={styles.mark}>
          <Icon name="time" />
        </span>
        {about.dateMarks.utc}
      </li>
    </ul>
  );
}
