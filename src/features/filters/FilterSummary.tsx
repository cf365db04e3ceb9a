/** The active filters as text, for print. */
import { useMessages } from "../../i18n/react";
import { type Facet, FACETS } from "../../model/filter/filter";
import { useApp } from "../../store/react";
import { selectIsFullRange } from "../../store/selectors/window";
import { useDatesSummary } from "./DatesButton";
import { ResultCount } from "./ResultCount";
import { useFacetOptions } from "./facet-options";

export function FilterSummary() {
  const { filters, details } = useMessages();
  const filter = useApp((s) => s.filter);
  const isFullRange = useApp(selectIsFullRange);
  const dates = useDatesSummary();
  const text = filter.text.trim();
  return (
    <section aria-label={filters.region}>
      {!isFullRange && (
        <p className="num">
          {filters.facets.dates}: {dates}
        </p>
      )}
      {FACETS.filter((facet) => filter[facet].length > 0).map((facet) => (
        <FacetValues key={facet} facet={facet} />
      ))}
      {text !== "" && (
        <p>
          {filters.facets.text}: <span dir="auto">{details.quoted(text)}</span>
        </p>
      )}
      <ResultCount />
    </section>
  );
}

function FacetValues({ facet }: { readonly facet: Facet }) {
  const { filters } = useMessages();
  const names = useFacetOptions(facet).flatMap(({ isTicked, name }) => (isTicked ? [name] : []));
  return (
    <p>
      {filters.facets[facet]}: {names.join(", ")}
    </p>
  );
}
