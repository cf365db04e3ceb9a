/** The date range button with its panel. Not a chip, because panning and zooming change the range all the time. */
import { useRef, useState } from "react";
import { formatPeriod } from "../../i18n/format-period";
import { useLang, useMessages } from "../../i18n/react";
import { useApp } from "../../store/react";
import { selectDataRange, selectIsFullRange } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { Popover } from "../../ui/Popover";
import { DatesOptions } from "./lazy";
import styles from "./FilterBar.module.css";

export function useDatesSummary(): string {
  const { filters } = useMessages();
  const lang = useLang();
  const window = useApp((s) => s.view.window);
  const range = useApp(selectDataRange);
  return useApp(selectIsFullRange) ? filters.untouched.dates() : formatPeriod(window, lang, range);
}

export function DatesButton() {
  const { filters } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const summary = useDatesSummary();
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={setOpen}
      buttonRef={buttonRef}
      className={styles.dates}
      buttonClassName={`btn ${styles.button}`}
      panelLabel={filters.facets.dates}
      note={filters.countsFollow}
      doneLabel={filters.done}
      label={
        <>
          {filters.facets.dates} <b className="num">{summary}</b>
          <Icon name="down" size={13} />
        </>
      }
    >
      <DatesOptions />
    </Popover>
  );
}
