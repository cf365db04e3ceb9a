/** Keys of the playback, while the focus is in the map view. */
export type MapKey = {
  readonly id: "play" | "next" | "previous" | "showAll";
  /** `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As shown in the help sheet; the space bar, which has no sign, by its name there. */
  readonly shown: readonly string[];
};

export const MAP_KEYS: readonly MapKey[] = [
  { id: "play", keys: [" "], shown: ["space"] },
  { id: "next", keys: [".", "PageDown"], shown: ["."] },
  { id: "previous", keys: [",", "PageUp"], shown: [","] },
  { id: "showAll", keys: ["Escape"], shown: ["Esc"] },
];

const TYPED = "input, textarea, select, [contenteditable]";
const PRESSED = "button, a[href], summary, label";

/** What a key does, unless the focused element uses it itself: fields and choices, buttons and links, lists that scroll. */
export function mapKeyOf(event: KeyboardEvent): MapKey["id"] | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return undefined;
  if (!(target instanceof Element) || target.closest(TYPED)) return undefined;
  if (key === " " && target.closest(PRESSED)) return undefined;
  if (key.startsWith("Page") && target.closest("[data-scrolls]")) return undefined;
  return MAP_KEYS.find(({ keys }) => keys.includes(key))?.id;
}
