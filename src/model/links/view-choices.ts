/** What the reader can choose about the view. Apart from the links, because the script in the head of the page needs nothing else of them. */
export const VIEWS = ["timeline", "map", "list"] as const;
export type ViewId = (typeof VIEWS)[number];
export const THEMES = ["auto", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof THEMES)[number];
/** How far events grow where there is space: up to cards, or to labels at most. */
export const DETAILS = ["auto", "labels"] as const;
export type Detail = (typeof DETAILS)[number];
export const LANGS = ["en", "uk"] as const;
export type Lang = (typeof LANGS)[number];
