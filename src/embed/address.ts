/** The address of the frame: the link given by the page, extended by attributes. */

/** Attributes that are parameters of a link too, grouped by the message that changes them later. */
export const PLACE = ["event", "from", "to", "story", "step"] as const;
export const FILTER = ["lane", "actor", "place", "status", "q"] as const;

/** The reader's current position, which takes precedence over the attributes. */
export type Place = Partial<Record<(typeof PLACE)[number], string>>;

/** The interface language of a language tag such as `en-GB`. */
const interfaceLang = (lang: string | null): "en" | "uk" | undefined => {
  const [start = ""] = (lang || "").toLowerCase().split("-");
  return start === "en" || start === "uk" ? start : undefined;
};

/** The language in effect at the element, its own attribute first. */
export function langAround(element: Element): "en" | "uk" | undefined {
  const near = element.closest("[lang]");
  return near ? interfaceLang(near.getAttribute("lang")) : undefined;
}

/** @returns `undefined` for anything but a web address: a frame with `javascript:` would run in the host's own page */
export function frameAddress(element: Element, home: string, place: Place): URL | undefined {
  let address: URL;
  try {
    address = new URL(element.getAttribute("src") || home, document.baseURI);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(address.protocol)) return undefined;
  const { searchParams: query } = address;
  const set = (name: string, value: string | null | undefined) => {
    if (value) query.set(name, value);
    else if (value === "") query.delete(name);
  };
  set("mode", "embed");
  for (const name of [...PLACE, ...FILTER, "detail", "theme"]) {
    set(name, name in place ? place[name as keyof Place] : element.getAttribute(name));
  }
  if (element.hasAttribute("lang") || !query.has("lang")) set("lang", langAround(element));
  return address;
}
