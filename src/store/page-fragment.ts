import { type Fragment, readFragment, writeFragment } from "../model/links/fragment";

/** Updates the URL fragment without adding a history entry. @param part  `undefined` removes a key */
export function changeFragment(
  part: { readonly [Key in keyof Fragment]?: Fragment[Key] | undefined },
  page: Window = window,
): void {
  const { pathname, search, hash } = page.location;
  const merged = Object.entries({ ...readFragment(hash), ...part }).filter(([, value]) => value !== undefined);
  const next = writeFragment(Object.fromEntries(merged) as Fragment);
  if (next === hash) return;
  try {
    page.history.replaceState(null, "", `${pathname}${search}${next}`);
  } catch {
    // Sandboxed frames may refuse; the view itself does not depend on the URL.
  }
}
