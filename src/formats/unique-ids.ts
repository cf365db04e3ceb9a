/** Ids for things that come without one, or with one that addresses cannot carry. */
import { ID_PATTERN } from "../model/chronicle/schema";
import { slugOf } from "./texts/slug";

export class UniqueIds {
  private readonly taken = new Set<string>();
  // Remembered for each wish: 200,000 events of one title would otherwise search for ever longer.
  private readonly nextSuffix = new Map<string, number>();

  /** Keeps an id of the file for its owner; false when it is unusable or taken. */
  reserve(id: string): boolean {
    if (!ID_PATTERN.test(id) || this.taken.has(id)) return false;
    this.taken.add(id);
    return true;
  }

  /**
   * A new id out of one that is taken or cannot be used.
   * @param otherwise  the id when it has no letter that can be written
   */
  make(id: string, otherwise: string): string {
    return this.free(ID_PATTERN.test(id) ? id : slugOf(id) || otherwise);
  }

  /** A new id out of a name or a title. */
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

/** Leaves room for the suffix within the 120 letters of an id. */
const MAX_STEM_LENGTH = 110;
