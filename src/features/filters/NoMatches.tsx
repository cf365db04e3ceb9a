/**
 * When nothing matches: the conflicting filters, and which ones to remove, with the number of events that would
 * match.
 */
import { isolated } from "../../i18n/isolated";
import type { ReactNode } from "react";
import { facetValueName } from "../../i18n/facet-value-name";
import { loadNoMatchesMessages, type NoMatchesMessages } from "../../i18n/no-matches-messages";
import { useLang, useMessages, useOptionalMessages } from "../../i18n/react";
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
  const words = useOptionalMessages(loadNoMatchesMessages);
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
  const isClash = active.length > 1;
  const { one, two, three, four, five } = empty.titles;
  const explain = ({ part, clash, removeOne, notEnough, onlyText, onlyFacet }: NoMatchesMessages): string => {
    const parts = active.map(({ facet, values }) => part[facet](namesOf(facet, values)));
    if (isClash) return `${capitalised(clash(parts), lang)} ${ways.length > 0 ? removeOne : notEnough}`;
    return filter.text.trim() !== "" ? onlyText(filter.text.trim()) : onlyFacet(parts.join(""));
  };

  return (
    <EmptyFrame title={[one, two, three, four, five][active.length - 1] ?? one}>
      {words && <p>{explain(words)}</p>}
      <ul className={`${styles.ways} num`}>
        {words &&
          isClash &&
          ways.map(({ facet, values, count }) => (
            <li key={facet}>
              <button type="button" className="btn btn-line" onClick={() => clearFacet(facet)}>
                <span>
                  {facet === "text" ? words.removeText(filter.text.trim()) : words.remove(namesOf(facet, values))}
                </span>
                <span className={styles.side}>{empty.events(count)}</span>
              </button>
            </li>
          ))}
        <li>
          <button type="button" className={isClash ? "btn" : "btn btn-line"} onClick={clearFilter}>
            {empty.clearAll(chronicle.events.length)}
          </button>
        </li>
      </ul>
    </EmptyFrame>
  );
}

const capitalised = (text: string, lang: string): string => text.slice(0, 1).toLocaleUpperCase(lang) + text.slice(1);
