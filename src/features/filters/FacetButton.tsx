/** One facet in the filter bar: a button with its panel; with a selection, a chip with a clear button. */
import { isolated } from "../../i18n/isolated";
import { useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import type { Facet } from "../../model/filter/filter";
import { useActions } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Popover } from "../../ui/Popover";
import { useFacetSummary } from "./facet-options";
import { FacetOptions } from "./lazy";
import styles from "./FilterBar.module.css";

export function FacetButton({ facet }: { readonly facet: Facet }) {
  const { filters } = useMessages();
  const { clearFacet } = useActions();
  const { facetName, untouched, ticked } = useFacetSummary(facet);
  const [isOpen, setOpen] = useState(false);
  const [isNearDisabled, setNearDisabled] = useState(false);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const isChip = ticked !== undefined;

  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setNearDisabled(false);
      }}
      buttonRef={buttonRef}
      className={isChip ? styles.chip : styles.item}
      buttonClassName={`btn ${styles.button}`}
      panelLabel={facetName}
      note={isNearDisabled ? filters.whyNone : filters.countsFollow}
      doneLabel={filters.done}
      label={
        isChip ? (
          <span className={styles.chipText}>{`${facetName}: ${isolated(ticked ?? "")}`}</span>
        ) : (
          <>
            {facetName} <b>{untouched}</b>
            <Icon name="down" size={13} />
          </>
        )
      }
      beside={
        isChip && (
          <button
            type="button"
            className={styles.clear}
            aria-label={filters.clearFacet(facetName)}
            onClick={() => {
              clearFacet(facet);
              buttonRef.current?.focus(); // this button disappears
            }}
          >
            <Icon name="close" size={14} />
          </button>
        )
      }
    >
      <FacetOptions facet={facet} onNearDisabled={setNearDisabled} />
    </Popover>
  );
}
