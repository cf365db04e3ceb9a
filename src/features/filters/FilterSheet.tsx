/** The phone's filter sheet with all filters as sections. */
import { useEffect, useRef } from "react";
import { useMessages } from "../../i18n/react";
import type { Facet } from "../../model/filter/filter";
import { useActions } from "../../store/react";
import { Dialog } from "../../ui/Dialog";
import { DatesOptions } from "./DatesOptions";
import { FacetOptions } from "./FacetOptions";
import { useCounts } from "./ResultCount";
import styles from "./FilterSheet.module.css";

export type Section = Facet | "dates";
/** A long list of actors would push the other sections out of view. */
const SHOWN_AT_FIRST = 6;

export type SheetProps = {
  readonly sections: readonly Section[];
  /** The section to scroll to. */
  readonly opened: Section | "all" | undefined;
  readonly onClose: () => void;
};

export function FilterSheet({ sections, opened, onClose }: SheetProps) {
  const { filters } = useMessages();
  const { clearFilter } = useActions();
  const { filtered, inside, isFiltered } = useCounts();
  const bodyRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (opened === undefined || opened === "all") return;
    const heading = bodyRef.current?.querySelector<HTMLElement>(`[data-section="${opened}"]`);
    const scroller = bodyRef.current?.parentElement;
    if (!heading || !scroller) return;
    // scrollIntoView would also scroll the dialog, which has nothing below.
    scroller.scrollTop += heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    heading.focus({ preventScroll: true });
  }, [opened]);

  return (
    <Dialog
      isOpen={opened !== undefined}
      isSheet
      title={filters.filter}
      closeLabel={filters.close}
      onClose={onClose}
      footer={
        <>
          <button
            type="button"
            className="btn"
            aria-disabled={!isFiltered || undefined}
            onClick={() => {
              if (isFiltered) clearFilter();
            }}
          >
            {filters.clearAll}
          </button>
          {/* Shows the number of events behind the sheet; with no match in the window the page says where the matches are. */}
          <button type="button" className={`btn btn-solid ${styles.show} num`} onClick={onClose}>
            {filters.show(inside > 0 ? inside : filtered)}
          </button>
        </>
      }
    >
      <div ref={bodyRef} className={styles.sheet}>
        {sections.map((section) => (
          <section key={section} aria-labelledby={`filter-${section}`}>
            <h3 id={`filter-${section}`} data-section={section} tabIndex={-1}>
              {filters.facets[section]}
            </h3>
            {section === "dates" ? (
              <DatesOptions />
            ) : (
              <FacetOptions facet={section} shownAtFirst={SHOWN_AT_FIRST} showsReason />
            )}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
