/** Search with a ranking index, for chronicles up to a few thousand events. */
import MiniSearch from "minisearch";
import { indexWords, queryWords } from "./normalize-words";
import { FIELD_WEIGHT, type FindText, MAX_FUZZINESS, type Searchable, TEXT_FIELDS, textsOf } from "./text-fields";
import { isUnspaced } from "./unspaced-scripts";

/** Builds the index synchronously: about 0.1 ms per event. */
export function rankedSearch(chronicle: Searchable): FindText {
  const mini = new MiniSearch({
    fields: [...TEXT_FIELDS],
    tokenize: indexWords,
    processTerm: (term) => term,
    searchOptions: { tokenize: queryWords },
  });
  mini.addAll(Array.from(chronicle.events, (event, id) => ({ id, ...textsOf(event, chronicle) })));
  return (query) => {
    const options = { prefix: true, combineWith: "AND" as const, boost: FIELD_WEIGHT };
    const exact = mini.search(query, options);
    const found =
      exact.length > 0
        ? exact
        : mini.search(query, { ...options, fuzzy: (term) => !isUnspaced(term) && MAX_FUZZINESS });
    return Uint32Array.from(found, (hit) => Number(hit.id));
  };
}
