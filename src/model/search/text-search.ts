/**
 * Full-text search over title, summary, actors and places with aliases, and quotes, in every language at once, so that
 * "Zelensky", "Zelenskyy" and "Зеленський" find the same events.
 */
import { rankedSearch } from "./ranked-search";
import { scanSearch } from "./scan-search";
import { type FindText, type Searchable, textsOf } from "./text-fields";
import { hasUnspaced } from "./unspaced-scripts";

export type TextSearch = {
  readonly find: FindText;
  /** Builds the index or texts if not done yet; does not retain the chronicle. */
  readonly prepare: () => void;
};

const MAX_QUERY_LENGTH = 200;

/**
 * The ranking index takes about 0.1 ms per event to build; from this number of events on, scanning is faster for the
 * user.
 */
const SCAN_FROM = 2_000;
/** The index treats every letter of a script without spaces as a word, which takes about 10 µs each. */
const SCAN_FROM_UNSPACED = 30_000;

const isForScan = (chronicle: Searchable): boolean =>
  chronicle.events.length >= SCAN_FROM || hasMoreUnspacedThan(SCAN_FROM_UNSPACED, chronicle);

function hasMoreUnspacedThan(most: number, chronicle: Searchable): boolean {
  let length = 0;
  for (const event of chronicle.events)
    for (const text of Object.values(textsOf(event, chronicle))) {
      if (hasUnspaced(text)) length += text.length;
      if (length > most) return true;
    }
  return false;
}

/** Creates a search. The index is built on first use. */
export function textSearchOf(chronicle: Searchable): TextSearch {
  let source: Searchable | undefined = chronicle;
  let found: FindText | undefined;
  const prepare = (): FindText | undefined => {
    if (source) found = isForScan(source) ? scanSearch(source) : rankedSearch(source);
    source = undefined;
    return found;
  };
  return {
    prepare,
    find(query) {
      const text = query.slice(0, MAX_QUERY_LENGTH);
      return (text.trim() === "" ? undefined : prepare()?.(text)) ?? new Uint32Array();
    },
  };
}
