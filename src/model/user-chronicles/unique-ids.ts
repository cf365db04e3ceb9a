/**
 * Unique ids for the entries of a list: a second entry with the same id becomes `id-2`, as in a chronicle that is read from
 * a file. An edit finds its entry by the id, so of two with one it would change both.
 */

/** Of an id of 120 characters, the longest there is: leaves room for the suffix. */
const MAX_BASE_LENGTH = 110;

const idOf = (entry: object): string | undefined =>
  "id" in entry && typeof entry.id === "string" ? entry.id : undefined;

/** Remembers what it renamed: an entry that several lists share is shared by the results too. */
export class UniqueIds {
  readonly #renamed = new WeakMap<object, Map<string, object>>();

  /** @returns the same list if its ids are unique. Linear in its length. Never takes an id that another entry has. */
  of<T extends object>(entries: readonly T[]): readonly T[] {
    const declared = new Set(entries.map(idOf));
    if (declared.size === entries.length) return entries;
    const taken = new Set<string>();
    // Cached for each id: thousands of entries with one id would take quadratic time otherwise.
    const nextSuffix = new Map<string, number>();
    return entries.map((entry) => {
      const id = idOf(entry);
      if (id === undefined) return entry;
      if (!taken.has(id)) {
        taken.add(id);
        return entry;
      }
      const base = id.slice(0, MAX_BASE_LENGTH);
      let suffix = nextSuffix.get(base) ?? 2;
      while (declared.has(`${base}-${suffix}`) || taken.has(`${base}-${suffix}`)) suffix += 1;
      nextSuffix.set(base, suffix + 1);
      const free = `${base}-${suffix}`;
      taken.add(free);
      return this.#rename(entry, free);
    });
  }

  #rename<T extends object>(entry: T, id: string): T {
    const copies = this.#renamed.get(entry) ?? new Map<string, object>();
    this.#renamed.set(entry, copies);
    const copy = copies.get(id) ?? { ...entry, id };
    copies.set(id, copy);
    return copy as T;
  }
}
