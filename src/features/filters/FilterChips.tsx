/** Removable chips for the filters of a link, where there is no filter bar. */
import { isolated } from "../../i18n/isolated";
import { useRef } from "react";
import { useMessages } from "../../i18n/react";
import { type Facet, FACETS, isFiltering } from "../../model/filter/filter";
import { useActions, useApp } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { useFacetSummary } from "./facet-options";
import { CountAnnouncer } from "./ResultCount";
import styles from "./FilterChips.module.css";

type Props = {
  /** Called when the last chip is removed: moves the focus to an element that still exists. */
  readonly onAllGone: () => void;
};

export function FilterChips({ onAllGone }: Props) {
  const { filters } = useMessages();
  const filter = useApp((s) => s.filter);
  const text = filter.text.trim();
  const row = useRef<HTMLUListElement>(null);
  const cleared = () => {
    const next = row.current?.querySelector("button");
    if (next) next.focus();
    else onAllGone();
  };
  return (
    <>
      {isFiltering(filter) && (
        <section aria-label={filters.region} className={styles.region}>
          <ul className={styles.row} ref={row}>
            {FACETS.filter((facet) => filter[facet].length > 0).map((facet) => (
              <FacetChip key={facet} facet={facet} onCleared={cleared} />
            ))}
            {text !== "" && <Chip facet="text" name={filters.facets.text} value={text} onCleared={cleared} />}
          </ul>
        </section>
      )}
      <CountAnnouncer />
    </>
  );
}

function FacetChip({ facet, onCleared }: { readonly facet: Facet; readonly onCleared: () => void }) {
  const { facetName, ticked = "" } = useFacetSummary(facet);
  return <Chip facet={facet} name={facetName} value={ticked} onCleared={onCleared} />;
}

type ChipProps = {
  readonly facet: Facet | "text";
  readonly name: string;
  readonly value: string;
  readonly onCleared: () => void;
};

function Chip({ facet, name, value, onCleared }: ChipProps) {
  const { filters } = useMessages();
  const { clearFacet } = useActions();
  return (
    <li className={styles.chip}>
      <span className={styles.words}>{`${name}: ${isolated(value)}`}</span>
      <button
        type="button"
        aria-label={filters.clearFacet(name)}
        onClick={() => {
          clearFacet(facet);
          // After the chip is removed.
          requestAnimationFrame(onCleared);
        }}
      >
        <Icon name="close" size={13} />
      </button>
    </li>
  );
}
