import { ID_PATTERN } from "../model/chronicle/schema";
import { slugOf } from "./texts/slug";

/** Assigns unique ids to entries without one, or with one that is not valid in an address. */
export class UniqueIds {
  private readonly taken = new Set<string>();
  // Cached per stem: otherwise 200,000 events with one title would take quadratic time.
  private readonly nextSuffix = new Map<string, number>();

  /** Reserves an id of the file for its owner; false if it is invalid or taken. */
  reserve(id: string): boolean {
    if (!ID_PATTERN.test(id) || this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /**
   * Derives a new id from one that is taken or invalid.
   * @param otherwise  the id if no letter can be transliterated
   */
  make(id: string, otherwise: string): string {
    return this.free(ID_PATTERN.test(id) ? id : slugOf(id) || otherwise);
  }

  /** Derives a new id from a name or title. */
  makeOf(name: string, otherwise: string): string {
    return this.free(slugOf(name) || otherwise);
  }

  private free(requested: string): string {
    let id = requested;
    let suffix = this.nextSuffix.get(requested) ?? 2;
    while (this.taken.has(id)) {
      id = `${requested.slice(0, MAX_STEM_LENGTH)}-${suffix}`;
      suffix += 1;
    }
    this.nextSuffix.set(requested, suffix);
    this.taken.add(id);
    return id;
  }
}

/** Leaves space for the suffix within the 120 characters of an id. */
const MAX_STEM_LENGTH = 110;
