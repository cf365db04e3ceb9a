/** The filters: a bar of buttons with panels; on a phone a row of chips and a sheet. */
import { useRef } from "react";
import { useMessages } from "../../i18n/react";
import { type Facet, isFiltering } from "../../model/filter/filter";
import { useActions, useApp } from "../../store/react";
import { PHONE, useMedia } from "../../ui/use-media";
import { DatesButton } from "./DatesButton";
import { FacetButton } from "./FacetButton";
import { useFacets } from "./facet-options";
import { PhoneFilters } from "./PhoneFilters";
import { CountAnnouncer, ResultCount } from "./ResultCount";
import styles from "./FilterBar.module.css";

/** Width of a button beside its name, and that of dates and count at any zoom, in digits. */
const PER_FACET = 14;
const DATES_AND_COUNT = 53;

export function FilterBar() {
  const { filters } = useMessages();
  const isPhone = useMedia(PHONE);
  const facets = useFacets();
  const widthCh = facets.reduce((sum, facet) => sum + filters.facets[facet].length + PER_FACET, DATES_AND_COUNT);
  return (
    // On one line with the file only where it fits at any zoom, or the lanes would jump when the dates get longer.
    <section className={styles.bar} aria-label={filters.region} style={{ flexBasis: `${widthCh}ch` }}>
      {isPhone ? <PhoneFilters /> : <DesktopFilters facets={facets} />}
      <CountAnnouncer />
    </section>
  );
}

function DesktopFilters({ facets }: { readonly facets: readonly Facet[] }) {
  const { filters } = useMessages();
  const { clearFilter } = useActions();
  const isFiltered = useApp((s) => isFiltering(s.filter));
  const rowRef = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={styles.row} ref={rowRef}>
        {facets.map((facet) =>
          // Dates go before status, the only facet about sources.
          facet === "status" ? null : <FacetButton key={facet} facet={facet} />,
        )}
        <DatesButton />
        {facets.includes("status") && <FacetButton facet="status" />}
        {isFiltered && (
          <button
            type="button"
            className={`btn ${styles.button}`}
            onClick={() => {
              clearFilter();
              rowRef.current?.querySelector("button")?.focus(); // this button disappears
            }}
          >
            {filters.clearAll}
          </button>
        )}
      </div>
      <ResultCount />
    </>
  );
}
