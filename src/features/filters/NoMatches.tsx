/**
 * When nothing matches: the conflicting filters, and which ones to remove, with the number of events that would
 * match.
 */
import { isolated } from "../../i18n/isolated";
import type { ReactNode } from "react";
import { facetValueName } from "../../i18n/facet-value-name";
import { useLang, useMessages } from "../../i18n/react";
import { type Facet, type FilterSpec, FACETS } from "../../model/filter/filter";
import { useActions, useApp } from "../../store/react";
import { selectChronicle, selectFilterSuggestions } from "../../store/selectors/filtered";
import { selectEmptiness } from "../../store/selectors/window";
import styles from "./EmptyState.module.css";

type PartFacet = Facet | "text";
/** Text first: it is usually what was typed last. */
const PARTS: readonly PartFacet[] = ["text", ...FACETS];

const valuesIn = (filter: FilterSpec, facet: PartFacet): readonly string[] =>
  facet === "text" ? [filter.text.trim()].filter((text) => text !== "") : filter[facet];

/** Renders nothing while something matches. */
export function NoMatches() {
  const emptiness = useApp(selectEmptiness);
  const { filters } = useMessages();
  if (emptiness === "no-events") return <EmptyFrame title={filters.empty.noEvents} />;
  return emptiness === "filters" ? <ConflictingFilters /> : null;
}

export function EmptyFrame({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ConflictingFilters() {
  const messages = useMessages();
  const { empty } = messages.filters;
  const lang = useLang();
  const chronicle = useApp(selectChronicle);
  const filter = useApp((s) => s.filter);
  const ways = useApp(selectFilterSuggestions);
  const { clearFacet, clearFilter } = useActions();
  if (!chronicle) return null;

  const namesOf = (facet: PartFacet, values: readonly string[]): readonly string[] => {
    if (facet === "text") return values.map(isolated);
    const names = values.map((value) => isolated(facetValueName(facet, value, chronicle, { lang, messages })));
    return facet === "status" ? names.map((name) => name.toLocaleLowerCase(lang)) : names;
  };
  const active = PARTS.map((facet) => ({ facet, values: valuesIn(filter, facet) })).filter(
    (part) => part.values.length > 0,
  );
  const parts = active.map(({ facet, values }) => empty.part[facet](namesOf(facet, values)));
  const { one, two, three, four, five } = empty.titles;
  const title = [one, two, three, four, five][active.length - 1] ?? one;

  return (
    <EmptyFrame title={title}>
      <p>
        {active.length > 1
          ? `${capitalised(empty.clash(parts), lang)} ${ways.length > 0 ? empty.removeOne : empty.notEnough}`
          : filter.text.trim() !== ""
            ? empty.onlyText(filter.text.trim())
            : empty.onlyFacet(parts.join(""))}
      </p>
      <ul className={`${styles.ways} num`}>
        {active.length > 1 &&
          ways.map(({ facet, values, count }) => (
            <li key={facet}>
              <button type="button" className="btn btn-line" onClick={() => clearFacet(facet)}>
                <span>
                  {facet === "text" ? empty.removeText(filter.text.trim()) : empty.remove(namesOf(facet, values))}
                </span>
                <span className={styles.side}>{empty.events(count)}</span>
              </button>
            </li>
          ))}
        <li>
          <button type="button" className={active.length > 1 ? "btn" : "btn btn-line"} onClick={clearFilter}>
            {empty.clearAll(chronicle.events.length)}
          </button>
        </li>
      </ul>
    </EmptyFrame>
  );
}

const capitalised = (text: string, lang: string): string => text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
