/** The fragment of an address, after `#`: `key=value&key=value`. It is never sent to a server. */

const KEYS = ["session", "story"] as const;
/**
 * - `session`  the channel between the stage and the presenter view
 * - `story`    a user story, packed; see `story-code.ts`
 */
export type FragmentKey = (typeof KEYS)[number];
export type Fragment = Readonly<Partial<Record<FragmentKey, string>>>;

/** The only characters used in values; anything else is not ours. */
const VALUE = /^[\w-]+$/;

/** @param hash  `location.hash`, with or without the `#`. Unknown keys and values with other characters are dropped. */
export function readFragment(hash: string): Fragment {
  const found: Partial<Record<FragmentKey, string>> = {};
  for (const part of hash.replace(/^#/, "").split("&")) {
    const at = part.indexOf("=");
    const key = KEYS.find((one) => one === part.slice(0, Math.max(0, at)));
    const value = part.slice(at + 1);
    if (key && VALUE.test(value)) found[key] ??= value;
  }
  return found;
}

/** @returns `""` for no values, else with the `#`; the order of keys is fixed */
export function writeFragment(fragment: Fragment): string {
  const parts = KEYS.flatMap((key) => (fragment[key] === undefined ? [] : [`${key}=${fragment[key]}`]));
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}
