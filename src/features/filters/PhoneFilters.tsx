/** Filters on a phone: a row of chips that scrolls sideways, and a sheet with everything. */
import { useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { type Facet, isFiltering } from "../../model/filter/filter";
import { useActions, useApp } from "../../store/react";
import { selectIsFullRange } from "../../store/selectors/window";
import { Icon } from "../../ui/Icon";
import { useDatesSummary } from "./DatesButton";
import { useFacetSummary, useFacets } from "./facet-options";
import type { Section } from "./FilterSheet";
import { FilterSheet } from "./lazy";
import styles from "./PhoneFilters.module.css";

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
      <FilterSheet
        isEnabled={opened !== undefined}
        sections={sections}
        opened={opened}
        onClose={() => setOpened(undefined)}
      />
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
