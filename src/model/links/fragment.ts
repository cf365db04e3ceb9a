/** The part of an address behind `#`: `key=value&key=value`. No server ever sees it. */

const KEYS = ["session", "story"] as const;
/**
 * - `session`  the channel between the stage and the window of who presents
 * - `story`    a story of somebody's own, packed; see `story-code.ts`
 */
export type FragmentKey = (typeof KEYS)[number];
export type Fragment = Readonly<Partial<Record<FragmentKey, string>>>;

/** All that is ever written there; anything else is not ours. */
const VALUE = /^[\w-]+$/;

/** @param hash  `location.hash`, with or without the `#`. Unknown keys, and values with other signs, are left out. */
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

/** @returns `""` where there is nothing to say, else with the `#`; keys always come in the same order */
export function writeFragment(fragment: Fragment): string {
  const parts = KEYS.flatMap((key) => (fragment[key] === undefined ? [] : [`${key}=${fragment[key]}`]));
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}
