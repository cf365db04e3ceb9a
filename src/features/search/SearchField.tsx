/**
 * The field and its list, following the ARIA combobox pattern: the focus stays in the field, ↓ and ↑ move through the
 * list, Enter opens a result, Esc first closes the list and then clears the text.
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useMessages } from "../../i18n/react";
import { withUserStories } from "../../store/user-stories/entry";
import { useApp, useAppStore } from "../../store/react";
import { Icon } from "../../ui/Icon";
import { Lazy } from "../../ui/lazy-part";
import { SearchInput } from "../../ui/SearchInput";
import { useUnder } from "../../ui/use-under";
import { useGoToEvent } from "./go-to-event";
import { collectHintPart } from "./lazy";
import { ResultOption } from "./ResultOption";
import { useSearchResults } from "./search-results";
import { useSearchText } from "./use-search-text";
import styles from "./SearchBox.module.css";

type Props = {
  readonly id: string;
  readonly className?: string | undefined;
  /** On a phone: the list is part of the page flow and stays open. */
  readonly isInline?: boolean;
  readonly onGo?: ((eventId: string) => void) | undefined;
  /** Enter without an active result: the text stays as the filter and the dialog closes. */
  readonly onLeave?: () => void;
};

export function SearchField({ id, className, isInline = false, onGo, onLeave }: Props) {
  const { search } = useMessages();
  const { typed, setTyped, flush, isSettled } = useSearchText();
  const { results, count } = useSearchResults();
  const go = useGoToEvent();
  const store = useAppStore();
  const isCollecting = useApp(({ userStories }) => userStories.collectingId !== undefined);
  const [isListOpen, setListOpen] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const boxRef = useRef<HTMLDivElement>(null);
  const inputRef = useRef<HTMLInputElement>(null);
  const popupRef = useRef<HTMLDivElement>(null);
  const listId = useId();
  const optionId = (eventId: string) => `${listId}-${eventId}`;

  const hasQuery = typed.trim() !== "";
  // Before the first result there is nothing to show, not even "no results".
  const isOpen = hasQuery && (isListOpen || isInline) && (results.length > 0 || isSettled);
  const hasList = isOpen && results.length > 0;
  const active = results.findIndex(({ event }) => event.id === activeId);
  useUnder(popupRef, boxRef, isOpen && !isInline);

  useEffect(() => {
    if (activeId !== undefined)
      document.getElementById(`${listId}-${activeId}`)?.scrollIntoView?.({ block: "nearest" });
  }, [activeId, listId]);

  const choose = (eventId: string) => {
    flush();
    setListOpen(false);
    setActiveId(undefined);
    go(eventId);
    onGo?.(eventId);
  };
  const pick = (eventId: string) => withUserStories(store, (actions) => actions.toggleEvent(eventId));
  const clear = () => {
    flush("");
    setActiveId(undefined);
    inputRef.current?.focus();
  };
  const step = (by: 1 | -1) => {
    setListOpen(true);
    // One more position than results: the field itself.
    const places = results.length + 1;
    setActiveId(results[((active + 1 + by + places) % places) - 1]?.event.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = results[active]?.event.id;
    switch (event.key) {
      case "ArrowDown":
        if (hasQuery) step(1);
        break;
      case "ArrowUp":
        if (hasQuery) step(-1);
        break;
      case "Enter":
        if (isOpen && chosen !== undefined && event.shiftKey && isCollecting) pick(chosen);
        else if (isOpen && chosen !== undefined) choose(chosen);
        else {
          flush();
          setListOpen(false);
          onLeave?.();
        }
        break;
      case "Escape":
        if (isOpen && !isInline) setListOpen(false);
        else if (typed !== "") clear();
        else return; // nothing to close
        setActiveId(undefined);
        event.stopPropagation(); // Esc closes one thing at a time
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  return (
    <div role="search" className={className}>
      <SearchInput
        className={styles.box}
        boxRef={boxRef}
        ref={inputRef}
        id={id}
        role="combobox"
        enterKeyHint="search"
        autoCapitalize="off"
        maxLength={120}
        value={typed}
        placeholder={search.label}
        aria-label={search.label}
        aria-autocomplete="list"
        aria-expanded={hasList}
        aria-controls={hasList ? listId : undefined}
        aria-activedescendant={isOpen && active >= 0 && activeId !== undefined ? optionId(activeId) : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setListOpen(true);
          setActiveId(undefined);
        }}
        onKeyDown={onKeyDown}
        onClick={() => setListOpen(true)}
        onBlur={() => setListOpen(false)}
      >
        {typed === "" ? (
          !isInline && <kbd aria-hidden="true">/</kbd>
        ) : (
          <button type="button" className={styles.clear} aria-label={search.clear} onClick={clear}>
            <Icon name="close" size={14} />
          </button>
        )}
      </SearchInput>
      {isOpen && (
        <div ref={popupRef} className={isInline ? styles.inline : styles.popup}>
          {results.length === 0 && <p className={styles.none}>{search.none(typed.trim())}</p>}
          {hasList && (
            <div id={listId} role="listbox" aria-label={search.results}>
              {results.map((result, index) => (
                <ResultOption
                  key={result.event.id}
                  id={optionId(result.event.id)}
                  result={result}
                  query={typed}
                  isActive={index === active}
                  onChoose={() => choose(result.event.id)}
                  onPick={isCollecting ? () => pick(result.event.id) : undefined}
                />
              ))}
            </div>
          )}
          {hasList && isCollecting && <Lazy part={collectHintPart} props={{ className: styles.more }} failed={null} />}
          {count > results.length && <p className={`${styles.more} num`}>{search.more(count - results.length)}</p>}
        </div>
      )}
    </div>
  );
}
