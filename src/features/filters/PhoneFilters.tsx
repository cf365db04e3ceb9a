/** On a phone: a row of chips that scrolls sideways, and one sheet with everything. */
import { useEffect, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { type Facet, isFiltering } from "../../model/filter";
import { useActions, useApp } from "../../store/react";
import { selectIsFullRange } from "../../store/selectors/window";
import { Dialog } from "../../ui/Dialog";
import { Icon } from "../../ui/Icon";
import { useDatesSummary } from "./DatesButton";
import { DatesOptions } from "./DatesOptions";
import { FacetOptions } from "./FacetOptions";
import { useFacetSummary, useFacets } from "./facet-options";
import { useCounts } from "./ResultCount";
import styles from "./PhoneFilters.module.css";

type Section = Facet | "dates";
/** A long list of actors would push the other sections out of sight. */
const SHOWN_AT_FIRST = 6;

export function PhoneFilters() {
  const { filters } = useMessages();
  const { clearFacet, clearFilter } = useActions();
  const facets = useFacets();
  const text = useApp((s) => s.filter.text);
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const isFull = useApp(selectIsFullRange);
  const dates = useDatesSummary();
  const [opened, setOpened] = useState<Section | "all">();
  const rowRef = useRef<HTMLDivElement>(null);
  const sections: readonly Section[] = [
    ...facets.filter((facet) => facet !== "status"),
    "dates",
    ...facets.filter((facet) => facet === "status"),
  ];
  const focusFirst = () => rowRef.current?.querySelector("button")?.focus();

  return (
    <div className={styles.row} ref={rowRef}>
      <button type="button" className={`btn btn-line ${styles.chip}`} onClick={() => setOpened("all")}>
        <Icon name="filter" />
        {filters.filter}
      </button>
      {text.trim() !== "" && (
        <span className={styles.active}>
          <span className={styles.text}>{`${filters.facets.text}: ${text}`}</span>
          <ClearButton
            name={filters.facets.text}
            onClear={() => {
              clearFacet("text");
              focusFirst();
            }}
          />
        </span>
      )}
      {sections.map((section) =>
        section === "dates" ? (
          <button
            key={section}
            type="button"
            className={`btn btn-line ${styles.chip}`}
            onClick={() => setOpened(section)}
          >
            {isFull ? filters.facets.dates : `${filters.facets.dates}: ${dates}`}
            <Icon name="down" size={13} />
          </button>
        ) : (
          <FacetChip key={section} facet={section} onOpen={() => setOpened(section)} />
        ),
      )}
      {isFiltered && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            clearFilter();
            focusFirst();
          }}
        >
          {filters.clearAll}
        </button>
      )}
      <FilterSheet sections={sections} opened={opened} onClose={() => setOpened(undefined)} />
    </div>
  );
}

function FacetChip({ facet, onOpen }: { readonly facet: Facet; readonly onOpen: () => void }) {
  const { clearFacet } = useActions();
  const { facetName, ticked } = useFacetSummary(facet);
  const openRef = useRef<HTMLButtonElement>(null);
  const isActive = ticked !== undefined;
  return (
    <span className={isActive ? styles.active : styles.plain}>
      <button
        ref={openRef}
        type="button"
        className={isActive ? styles.text : `btn btn-line ${styles.chip}`}
        onClick={onOpen}
      >
        {isActive ? `${facetName}: ${ticked}` : facetName}
        {!isActive && <Icon name="down" size={13} />}
      </button>
      {isActive && (
        <ClearButton
          name={facetName}
          onClear={() => {
            clearFacet(facet);
            openRef.current?.focus();
          }}
        />
      )}
    </span>
  );
}

function ClearButton({ name, onClear }: { readonly name: string; readonly onClear: () => void }) {
  const { filters } = useMessages();
  return (
    <button type="button" className={styles.clear} aria-label={filters.clearFacet(name)} onClick={onClear}>
      <Icon name="close" size={14} />
    </button>
  );
}

type SheetProps = {
  readonly sections: readonly Section[];
  /** The section to begin at. */
  readonly opened: Section | "all" | undefined;
  readonly onClose: () => void;
};

function FilterSheet({ sections, opened, onClose }: SheetProps) {
  const { filters } = useMessages();
  const { clearFilter } = useActions();
  const { filtered, inside, isFiltered } = useCounts();
  const bodyRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (opened === undefined || opened === "all") return;
    const heading = bodyRef.current?.querySelector<HTMLElement>(`[data-section="${opened}"]`);
    const scroller = bodyRef.current?.parentElement;
    if (!heading || !scroller) return;
    // Not scrollIntoView: it would also scroll the dialog itself, which has nothing below.
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
          {/* What the page shows behind the sheet; outside of the period the page says where the matches are. */}
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
              <FacetOptions facet={section} shownAtFirst={SHOWN_AT_FIRST} hasOwnReason />
            )}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
