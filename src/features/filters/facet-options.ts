/** The options of a facet with localized names. */
import { useMemo } from "react";
import { facetValueName } from "../../i18n/facet-value-name";
import { useLang, useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import type { Certainty } from "../../model/chronicle/lane-style";
import {
  CONTESTED,
  type Facet,
  type FacetCount,
  FACETS,
  STATUS_VALUES,
  type StatusValue,
} from "../../model/filter/filter";
import { allTexts } from "../../model/localized";
import { normaliseText } from "../../model/search/normalize-words";
import { useApp } from "../../store/react";
import { selectChronicle, selectFacetCounts, selectFiltered } from "../../store/selectors/filtered";

export type FacetOption = FacetCount & {
  readonly name: string;
  readonly hint?: string;
  /** The glyph of the option, if the facet has glyphs. */
  readonly picture?: Certainty & { readonly laneIndex: number };
  readonly isTicked: boolean;
  /** Normalized names in all languages, for the search field. */
  readonly haystack: string;
};

const certaintyOf = (status: StatusValue): Certainty => (status === CONTESTED ? { contested: true } : { status });

function haystackOf(facet: Facet, value: string, name: string, chronicle: Chronicle): string {
  const actor = facet === "actor" ? chronicle.actors.get(value) : undefined;
  const place = facet === "place" ? chronicle.places.get(value) : undefined;
  return [
    name,
    ...allTexts(actor?.name),
    ...(actor?.aliases ?? []),
    ...allTexts(place?.name),
    ...(place?.aliases ?? []),
  ]
    .map(normaliseText)
    .join("\n");
}

/** The options of a facet: topics and statuses in their defined order, others by number of events, then by name. */
export function useFacetOptions(facet: Facet): readonly FacetOption[] {
  const chronicle = useApp(selectChronicle);
  const counts = useApp((s) => selectFacetCounts(s, facet));
  const ticked = useApp((s) => s.filter[facet]);
  const messages = useMessages();
  const lang = useLang();
  return useMemo(() => {
    if (!chronicle) return [];
    const options = counts.map((count): FacetOption => {
      const name = facetValueName(facet, count.value, chronicle, { lang, messages });
      const status = facet === "status" ? STATUS_VALUES.find((one) => one === count.value) : undefined;
      return {
        ...count,
        name,
        isTicked: ticked.includes(count.value),
        haystack: haystackOf(facet, count.value, name, chronicle),
        ...(facet === "lane"
          ? { picture: { laneIndex: chronicle.lanes.findIndex((lane) => lane.id === count.value) } }
          : {}),
        ...(status
          ? { picture: { laneIndex: -1, ...certaintyOf(status) }, hint: messages.statuses.meaning[status] }
          : {}),
      };
    });
    if (facet === "lane" || facet === "status") return options;
    const order = new Intl.Collator(lang);
    return options.sort((a, b) => b.total - a.total || order.compare(a.name, b.name));
  }, [chronicle, counts, ticked, messages, lang, facet]);
}

/** The facets with at least two options in this chronicle. */
export function useFacets(): readonly Facet[] {
  const filtered = useApp(selectFiltered);
  const filter = useApp((s) => s.filter);
  return useMemo(() => {
    const hasChoice = (facet: Facet) => (filtered?.facets[facet].filter(({ total }) => total > 0).length ?? 0) > 1;
    return FACETS.filter((facet) => filter[facet].length > 0 || hasChoice(facet));
  }, [filtered, filter]);
}

/** The label of a facet button: its name, and either "all 8" or the selection. */
export type FacetSummary = {
  readonly facetName: string;
  /** Set if nothing is selected. */
  readonly untouched: string | undefined;
  /** "Türkiye +1" */
  readonly ticked: string | undefined;
};

export function useFacetSummary(facet: Facet): FacetSummary {
  const options = useFacetOptions(facet);
  const { filters } = useMessages();
  const lang = useLang();
  const ticked = options.filter((option) => option.isTicked);
  const [first, ...others] = ticked;
  // Lower case within a phrase: "Status: disputed".
  const firstName = facet === "status" ? first?.name.toLocaleLowerCase(lang) : first?.name;
  return {
    facetName: filters.facets[facet],
    untouched: first ? undefined : filters.untouched[facet](options.length),
    ticked: first && (others.length > 0 ? `${firstName} +${others.length}` : firstName),
  };
}
