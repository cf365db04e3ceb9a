/** Chooses the time window: an era, custom dates or all years. In a panel, or as a section of the phone's sheet. */
import { type FormEvent, useId, useState } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { Text, useLang, useMessages } from "../../i18n/react";
import { type TimeWindow, DAY_MS } from "../../model/time";
import { useActions, useApp } from "../../store/react";
import { selectDataRange, selectEraWindows, selectIsFullRange } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { dayFromInput, fitsInputs, inputDay } from "./window-edges";
import styles from "./DatesOptions.module.css";

/** Clamping rounds: a window this close to an era counts as that era. */
const isNear = (a: TimeWindow, b: TimeWindow): boolean =>
  Math.abs(a.start - b.start) < DAY_MS && Math.abs(a.end - b.end) < DAY_MS;

export function DatesOptions() {
  const { filters } = useMessages();
  const lang = useLang();
  const { goTo, showAll } = useActions();
  const eras = useApp(selectEraWindows);
  const window = useApp((s) => s.view.window);
  const limits = useApp((s) => s.view.limits);
  const isFull = useApp(selectIsFullRange);
  const range = useApp(selectDataRange);

  return (
    <div className={styles.dates}>
      <ul className={styles.eras} aria-label={filters.dates.eras}>
        <li>
          <button type="button" className={styles.era} aria-pressed={isFull} onClick={showAll}>
            <span className={styles.name}>{filters.dates.allYears}</span>
            <span className={styles.period}>{formatPeriod(range, lang)}</span>
          </button>
        </li>
        {eras.map(({ era, window: eraWindow, matches }) => (
          <li key={era.id}>
            <button
              type="button"
              className={styles.era}
              aria-pressed={!isFull && isNear(window, eraWindow)}
              onClick={() => goTo(eraWindow)}
            >
              <span className={styles.name}>
                <Text of={era.label} />
              </span>
              <span className={styles.period}>{formatPeriod(eraWindow, lang, range)}</span>
              <span className={`${styles.count} num`}>{filters.empty.events(matches)}</span>
            </button>
          </li>
        ))}
      </ul>
      {/* A new window remounts the form, so its fields show that window. */}
      {fitsInputs(limits) && <CustomDates key={`${window.start} ${window.end}`} />}
    </div>
  );
}

function CustomDates() {
  const { filters } = useMessages();
  const lang = useLang();
  const { goTo } = useActions();
  const { start, end } = useApp((s) => s.view.window);
  const { start: min, end: max } = useApp(selectDataRange);
  const [error, setError] = useState<string>();
  const errorId = useId();
  const bounds = { min: inputDay(min), max: inputDay(max - 1) };

  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const from = dayFromInput(fields.get("from"));
    const to = dayFromInput(fields.get("to"));
    if (from === undefined || to === undefined) setError(filters.dates.incomplete);
    else if (from > to) setError(filters.dates.wrongOrder);
    else if (to < min - DAY_MS || from > max) {
      const [first, last] = [
        formatPeriod({ start: min, end: min + 1 }, lang),
        formatPeriod({ start: max - 1, end: max }, lang),
      ];
      setError(filters.dates.outside(first, last));
    } else {
      setError(undefined);
      goTo({ start: from, end: to + DAY_MS });
    }
  };

  return (
    // Native validation messages use the browser's language, not the page's.
    <form className={styles.own} aria-label={filters.dates.days} noValidate onSubmit={apply}>
      {(
        [
          ["from", filters.dates.from, inputDay(Math.max(start, min))],
          ["to", filters.dates.to, inputDay(Math.min(end, max) - 1)],
        ] as const
      ).map(([name, label, value]) => (
        <label key={name}>
          <span>{label}</span>
          <input
            type="date"
            name={name}
            defaultValue={value}
            {...bounds}
            aria-invalid={error !== undefined}
            aria-describedby={error === undefined ? undefined : errorId}
          />
        </label>
      ))}
      <button type="submit" className="btn btn-line">
        {filters.dates.apply}
      </button>
      <p id={errorId} className={styles.error} role="alert">
        {error !== undefined && (
          <>
            <Icon name="err" size={15} />
            {error}
          </>
        )}
      </p>
    </form>
  );
}
