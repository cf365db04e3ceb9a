/** The topics, actors, places or periods of a draft: found, added, changed in place, moved, removed. */
import { type ComponentType, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { isolated } from "../../../i18n/isolated";
import { useLang } from "../../../i18n/react";
import {
  type EntryOf,
  type ListName,
  addEntry,
  moveEntry,
  removeEntry,
  usesIn,
} from "../../../model/user-chronicles/edit-lists";
import { Icon } from "../../../ui/Icon";
import { SearchInput } from "../../../ui/SearchInput";
import { dropAt, useListDrag } from "../../../ui/use-list-drag";
import { SHOWN, useMore } from "../../../ui/use-more";
import { type EditEntry, type Editing, entryEditor } from "./editing";
import { EntryRow } from "./EntryRow";
import { RemoveEntry } from "./RemoveEntry";
import styles from "./Settings.module.css";

type Props<L extends ListName> = {
  readonly list: L;
  readonly editing: Editing;
  readonly textsOf: (entry: EntryOf<L>) => readonly string[];
  readonly nameOf: (entry: EntryOf<L>) => string;
  /** Besides the number of events. */
  readonly factsOf?: (entry: EntryOf<L>) => readonly (string | undefined)[];
  readonly renderPicture?: (entry: EntryOf<L>) => ReactNode;
  /** Number of events of each entry, if they do not name it. */
  readonly counts?: ReadonlyMap<string, number>;
  readonly make: () => EntryOf<L>;
  readonly Form: ComponentType<{
    readonly editing: Editing;
    readonly entry: EntryOf<L>;
    readonly edit: EditEntry<L>;
  }>;
  /** The order of the list is that of the timeline. */
  readonly isOrdered?: boolean;
};

/** A list of so few is seen at a glance. */
const FILTERED_FROM = 8;
type Open = { readonly id: string; readonly isRemoving: boolean };

export function EntryList<L extends ListName>(props: Props<L>) {
  const { list, editing, textsOf, nameOf, factsOf, renderPicture, counts, make, Form, isOrdered = false } = props;
  const { content, messages, change, announce } = editing;
  const texts = messages.lists[list];
  const lang = useLang();
  const number = new Intl.NumberFormat(lang);
  const entries: readonly EntryOf<L>[] = content[list];
  const { events } = content;
  const uses = useMemo(() => usesIn({ events }, list), [events, list]);
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<Open>();
  const { most, showMore, list: box } = useMore<HTMLDivElement>();
  const rows = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const wanted = query.trim().toLocaleLowerCase(lang);
  const isFound = (entry: EntryOf<L>) => textsOf(entry).some((text) => text.toLocaleLowerCase(lang).includes(wanted));
  // The open one stays, whatever its name becomes.
  const found = wanted === "" ? entries : entries.filter((entry) => entry.id === open?.id || isFound(entry));
  const shown = found.filter((entry, at) => at < most || entry.id === open?.id);
  const isMovable = isOrdered && wanted === "";
  const titleOf = (entry: EntryOf<L>) => nameOf(entry).trim() || texts.unnamed;

  // Moving a row in the document may blur its focused button.
  const held = useRef<Element>(undefined);
  useLayoutEffect(() => {
    const element = held.current;
    held.current = undefined;
    if (element instanceof HTMLElement && element.isConnected && document.activeElement !== element) element.focus();
  }, [entries]);
  // A new entry is opened to be named.
  const isNew = useRef(false);
  useLayoutEffect(() => {
    if (!isNew.current || open === undefined) return;
    isNew.current = false;
    const row = rows.current?.querySelector(`[data-entry="${open.id}"]`);
    row?.querySelector<HTMLElement>("input, textarea")?.focus();
    row?.scrollIntoView?.({ block: "nearest" });
  }, [open]);

  const add = () => {
    const entry = make();
    isNew.current = true;
    setQuery("");
    change((now) => addEntry(now, list, entry));
    setOpen({ id: entry.id, isRemoving: false });
    announce(messages.list.added(texts.unnamed));
  };
  const move = (from: number, to: number) => {
    const entry = entries[from];
    if (!entry || to < 0 || to >= entries.length) return;
    held.current = document.activeElement ?? undefined;
    change((now) => moveEntry(now, list, entry.id, to));
    announce(messages.list.moved(isolated(titleOf(entry)), to + 1, entries.length));
  };
  const { drag, begin } = useListDrag(rows, move);
  const remove = (entry: EntryOf<L>, replacement?: string) => {
    const at = shown.indexOf(entry);
    change((now) => removeEntry(now, list, entry.id, replacement));
    setOpen(undefined);
    announce(messages.list.removed(isolated(titleOf(entry))));
    // Focus goes to the entry that has taken its position.
    requestAnimationFrame(() => {
      const next = rows.current?.children[Math.min(at, shown.length - 2)];
      (next?.querySelector<HTMLElement>("[data-action=remove]") ?? addButton.current)?.focus();
    });
  };
  const askOrRemove = (entry: EntryOf<L>) => {
    if ((uses.get(entry.id) ?? 0) > 0) setOpen({ id: entry.id, isRemoving: true });
    else remove(entry);
  };

  return (
    <div ref={box} className={styles.list}>
      <div className={styles.listHead}>
        <p className={styles.intro}>{texts.intro}</p>
        {entries.length >= FILTERED_FROM && (
          <SearchInput
            className={styles.filter}
            aria-label={messages.list.filter}
            placeholder={messages.list.filter}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <button ref={addButton} type="button" className="btn btn-solid" onClick={add}>
          <Icon name="plus" size={14} />
          {texts.add}
        </button>
      </div>
      <p className={wanted === "" ? "visually-hidden" : styles.intro} role="status">
        {wanted !== "" && (found.length > 0 ? messages.list.found(number.format(found.length)) : messages.list.nothing)}
      </p>
      {entries.length === 0 && <p className={styles.intro}>{texts.none}</p>}
      {shown.length > 0 && (
        <ul ref={rows} className={styles.rows} data-dragging={drag ? "" : undefined}>
          {shown.map((entry, index) => {
            const isOpen = open?.id === entry.id;
            const facts = [messages.events((counts ?? uses).get(entry.id) ?? 0), ...(factsOf?.(entry) ?? [])];
            return (
              <EntryRow
                key={entry.id}
                id={entry.id}
                name={titleOf(entry)}
                isUnnamed={nameOf(entry).trim() === ""}
                picture={renderPicture?.(entry)}
                facts={facts.flatMap((fact) => (fact ? [isolated(fact)] : [])).join(" · ")}
                messages={messages.list}
                isOpen={isOpen && !open.isRemoving}
                onOpen={() => setOpen(isOpen && !open.isRemoving ? undefined : { id: entry.id, isRemoving: false })}
                onRemove={() => askOrRemove(entry)}
                place={
                  isMovable
                    ? {
                        index,
                        count: entries.length,
                        isHeld: drag?.from === index,
                        drop: dropAt(drag, index, entries.length),
                        onMove: (to) => move(index, to),
                        onGrip: (event) => begin(index, event),
                      }
                    : undefined
                }
              >
                {isOpen &&
                  (open.isRemoving ? (
                    <RemoveEntry
                      name={titleOf(entry)}
                      uses={uses.get(entry.id) ?? 0}
                      others={entries
                        .filter((other) => other.id !== entry.id)
                        .map((other) => ({ id: other.id, name: titleOf(other) }))}
                      texts={texts}
                      messages={messages.list}
                      defaultFate={list === "lanes" ? "move" : "drop"}
                      onRemove={(replacement) => remove(entry, replacement)}
                      onCancel={() => {
                        setOpen(undefined);
                        rows.current
                          ?.querySelector<HTMLElement>(`[data-entry="${entry.id}"] [data-action=remove]`)
                          ?.focus();
                      }}
                    />
                  ) : (
                    <Form editing={editing} entry={entry} edit={entryEditor(editing, list, entry.id)} />
                  ))}
              </EntryRow>
            );
          })}
        </ul>
      )}
      {found.length > most && (
        <p>
          <button type="button" className="btn btn-line" onClick={showMore}>
            {messages.list.more(number.format(Math.min(SHOWN, found.length - most)))}
          </button>
        </p>
      )}
    </div>
  );
}
