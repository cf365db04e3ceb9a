/** Formats of `Intl` for messages, created on first use: each takes a few ms, and most messages never show. */

type Format<T> = { readonly format: (value: T) => string };

function lazily<T>(create: () => Format<T>): Format<T> {
  let made: Format<T> | undefined;
  return { format: (value) => (made ??= create()).format(value) };
}

/** @param lang  BCP 47 */
export const numbersIn = (lang: string, options?: Intl.NumberFormatOptions): Format<number> =>
  lazily(() => new Intl.NumberFormat(lang, options));

/** @param lang  BCP 47 */
export const listsIn = (lang: string, type: Intl.ListFormatType): Format<readonly string[]> =>
  lazily(() => new Intl.ListFormat(lang, { type }));
