/** More options would slow the page down, and are too many to choose from. */
const MOST = 100;

/** What a field offers while it is typed into: the first items whose name contains the text. */
export function suggestions<T>(
  items: readonly T[],
  typed: string | undefined,
  nameOf: (item: T) => string,
): readonly T[] {
  const wanted = (typed ?? "").trim().toLocaleLowerCase();
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= MOST) break;
    if (wanted === "" || nameOf(item).toLocaleLowerCase().includes(wanted)) found.push(item);
  }
  return found;
}
