/** Finds the files that a chronicle names among those that came with it. */
import { segmentsOf } from "./media-address";

/**
 * Files by path and by name. Case, percent-encoding and the Unicode form do not matter: a table made on one system
 * names files of another.
 */
export class MediaIndex {
  private readonly byPath = new Map<string, number>();
  private readonly byName = new Map<string, number[]>();
  private readonly keys: readonly string[];

  /** @param paths  of the files, relative to the folder of the chronicle if they are below it */
  constructor(paths: readonly string[]) {
    this.keys = paths.map(keyOf);
    for (const [index, key] of this.keys.entries()) {
      if (!this.byPath.has(key)) this.byPath.set(key, index);
      const name = nameIn(key);
      const named = this.byName.get(name);
      if (named) named.push(index);
      else this.byName.set(name, [index]);
    }
  }

  /**
   * The file at this path; else the one whose path ends with it; else the one of that name in any folder.
   * @returns its index; `undefined` if there is none, or several and none fits better: a wrong picture is worse than none
   */
  find(path: string): number | undefined {
    const key = keyOf(path);
    const exact = this.byPath.get(key);
    if (exact !== undefined) return exact;
    const named = this.byName.get(nameIn(key)) ?? [];
    const ending = named.filter((index) => this.keys[index]?.endsWith(`/${key}`));
    const found = ending.length > 0 ? ending : named;
    return found.length === 1 ? found[0] : undefined;
  }
}

const keyOf = (path: string): string =>
  segmentsOf(path)
    .filter((segment) => segment !== "" && segment !== ".")
    .join("/")
    .normalize("NFC")
    .toLowerCase();

const nameIn = (key: string): string => key.slice(key.lastIndexOf("/") + 1);
