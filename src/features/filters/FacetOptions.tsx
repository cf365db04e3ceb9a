/** The options of one facet with their counts: in a panel, or as a section of the phone's sheet. */
import { useId, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";
import type { Facet } from "../../model/filter/filter";
import { normaliseText } from "../../model/search/normalize-words";
import { useActions } from "../../store/react";
import { Checkbox } from "../../ui/Checkbox";
import { Glyph } from "../../ui/Glyph";
import { Icon } from "../../ui/Icon";
import { SearchInput } from "../../ui/SearchInput";
import { type FacetOption, useFacetOptions } from "./facet-options";
import styles from "./FacetOptions.module.css";

type Props = {
  readonly facet: Facet;
  /** Number of options before "Show all". */
  readonly shownAtFirst?: number;
  /** Called when the pointer or focus enters or leaves a disabled option. */
  readonly onNearDisabled?: (isNear: boolean) => void;
  /** Shows below the options why one is disabled; otherwise the owner shows it via `onNearDisabled`. */
  readonly showsReason?: boolean;
};

/** Longer lists get a search field. */
const FEW_OPTIONS = 8;

export function FacetOptions({ facet, shownAtFirst, onNearDisabled, showsReason = false }: Props) {
  const { filters } = useMessages();
  const lang = useLang();
  const { toggleFilter } = useActions();
  const options = useFacetOptions(facet);
  const [query, setQuery] = useState("");
  const [isWhole, setWhole] = useState(false);
  const [isNearDisabled, setNearDisabled] = useState(false);
  const whyId = useId();

  // Without other filters "26 of 26" would repeat the number.
  const isPlain = options.every((option) => option.matches === option.total);
  const term = query.trim().split(/\s+/).map(normaliseText).join(" ");
  const found = term === "" ? options : options.filter((option) => option.haystack.includes(term));
  const isCut = shownAtFirst !== undefined && term === "" && !isWhole && found.length > shownAtFirst + 2;
  // Ticked options are never hidden behind "Show all".
  const shown = isCut ? found.filter((option, index) => index < shownAtFirst || option.isTicked) : found;

  return (
    <>
      {options.length > FEW_OPTIONS && (
        <SearchInput
          className={styles.find}
          iconSize={15}
          value={query}
          placeholder={filters.find[facet]}
          aria-label={filters.find[facet]}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <ul className={styles.options}>
        {shown.map((option) => (
          <li key={option.value}>
            <Option
              option={option}
              count={
                isPlain
                  ? new Intl.NumberFormat(lang).format(option.total)
                  : filters.countOf(option.matches, option.total)
              }
              whyId={whyId}
              onToggle={() => toggleFilter(facet, option.value)}
              onNearDisabled={(isNear) => {
                setNearDisabled(isNear);
                onNearDisabled?.(isNear);
              }}
            />
          </li>
        ))}
        {found.length === 0 && <li className={styles.nothing}>{filters.nothingFound(query.trim())}</li>}
      </ul>
      {isCut && (
        <button type="button" className={`btn ${styles.all}`} onClick={() => setWhole(true)}>
          <Icon name="down" size={13} />
          {filters.showAllOptions(found.length)}
        </button>
      )}
      <p id={whyId} className={showsReason && isNearDisabled ? styles.why : "visually-hidden"}>
        {filters.whyNone}
      </p>
    </>
  );
}

type OptionProps = {
  readonly option: FacetOption;
  readonly count: string;
  readonly whyId: string;
  readonly onToggle: () => void;
  readonly onNearDisabled: (isNear: boolean) => void;
};

function Option({ option, count, whyId, onToggle, onNearDisabled }: OptionProps) {
  const isOff = option.matches === 0 && !option.isTicked;
  return (
    <Checkbox
      name={option.name}
      hint={option.hint}
      picture={option.picture && <Glyph {...option.picture} size={15} />}
      side={count}
      isTicked={option.isTicked}
      isOff={isOff}
      whyId={whyId}
      onToggle={onToggle}
      onNear={(isNear) => onNearDisabled(isNear && isOff)}
    />
  );
}
