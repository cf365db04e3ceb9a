/** Polls until the result is truthy. Errors count as "not yet"; the last one is in the message. */
export async function poll<T>(
  what: string,
  query: () => Promise<T> | T,
  { withinMs = 20_000, everyMs = 80 }: { readonly withinMs?: number; readonly everyMs?: number } = {},
): Promise<Exclude<Awaited<T>, undefined | null | false | 0 | "">> {
  const end = performance.now() + withinMs;
  let last: unknown;
  for (;;) {
    try {
      const result = await query();
      if (result) return result as Exclude<Awaited<T>, undefined | null | false | 0 | "">;
      last = result;
    } catch (error) {
      last = error instanceof Error ? error.message : error;
    }
    if (performance.now() > end) throw new Error(`waited ${withinMs / 1000} s for ${what}; last: ${String(last)}`);
    await new Promise((resolve) => void setTimeout(resolve, everyMs));
  }
}
