/** Finds the topics, places and actors that a cell names. Names that are not there yet become new entries. */
import { type LocalizedText, allTexts } from "../localized";
import { withText } from "../edit-values";
import { type ChronicleContent, languagesOf } from "./content";
import { type EntryOf, addEntry, newEntryId } from "./edit-lists";
import { LIST_SEPARATOR, type NamedList } from "./table-columns";

/** A name that contains the separator more often is not recognised as one. */
const MAX_SEPARATORS = 4;

/** Case, spaces and the kind of apostrophe do not tell names apart. */
const foldName = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").replace(/[’ʼ`]/g, "'").toLowerCase();

/**
 * The items of a text such as "Kyiv; Lviv". Names that contain the separator themselves are found as long as they are known.
 * @param find  what a name stands for, if it is known
 * @param make  what an unknown name stands for
 */
export function readNames<T>(text: string, find: (name: string) => T | undefined, make: (name: string) => T): T[] {
  const parts = text.split(LIST_SEPARATOR);
  const found: T[] = [];
  for (let at = 0; at < parts.length;) {
    let length = Math.min(MAX_SEPARATORS + 1, parts.length - at);
    let item: T | undefined;
    for (; length > 0; length -= 1) {
      const name = parts.slice(at, at + length).join(LIST_SEPARATOR);
      item = name.trim() === "" ? undefined : find(name.trim());
      if (item !== undefined) break;
    }
    const rest = (parts[at] ?? "").trim();
    if (item === undefined && rest !== "") item = make(rest.replace(/\s+/g, " "));
    if (item !== undefined && !found.includes(item)) found.push(item);
    at += Math.max(1, length);
  }
  return found;
}

const textOf = (entry: EntryOf<NamedList>): LocalizedText => ("label" in entry ? entry.label : entry.name);

/** What entries are found by, the strongest first: an id that reads like the name of another entry never hides that. */
const NAMES_OF: readonly ((entry: EntryOf<NamedList>) => readonly string[])[] = [
  (entry) => allTexts(textOf(entry)),
  (entry) => ("aliases" in entry ? (entry.aliases ?? []) : []),
  (entry) => [entry.id],
];

/** Looks names up in the lists of a content, to which it adds those that it does not find. */
export class EntryNames {
  #content: ChronicleContent;
  readonly #byName = new Map<NamedList, Map<string, string>>();

  /** @param lang  that new names are written in, if the chronicle has that language */
  constructor(
    content: ChronicleContent,
    private readonly lang: string,
  ) {
    this.#content = content;
  }

  /** The content with its new entries; the same object if there are none. */
  get content(): ChronicleContent {
    return this.#content;
  }

  /** @returns the id of the entry: by its name, else by another spelling, else by its id; the first one of several */
  find(list: NamedList, name: string): string | undefined {
    return this.#idsByName(list).get(foldName(name));
  }

  /** @returns the id of a new entry */
  add(list: NamedList, name: string): string {
    const languages = languagesOf(this.#content);
    const lang = languages.includes(this.lang) ? this.lang : (languages[0] ?? "en");
    const text = withText(undefined, lang, name, languages) ?? name;
    const id = newEntryId(list);
    if (list === "lanes") this.#content = addEntry(this.#content, "lanes", { id, label: text });
    else if (list === "places") this.#content = addEntry(this.#content, "places", { id, name: text });
    else this.#content = addEntry(this.#content, "actors", { id, kind: "other", name: text, aliases: [] });
    this.#idsByName(list).set(foldName(name), id);
    return id;
  }

  #idsByName(list: NamedList): Map<string, string> {
    const known = this.#byName.get(list);
    if (known) return known;
    const made = new Map<string, string>();
    for (const namesOf of NAMES_OF)
      for (const entry of this.#content[list])
        for (const name of namesOf(entry)) if (!made.has(foldName(name))) made.set(foldName(name), entry.id);
    this.#byName.set(list, made);
    return made;
  }
}
