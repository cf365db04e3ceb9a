/** The link of an embedded timeline: the selected parts plus the embed options. */
import type { Lang, ThemeChoice, ViewId, ViewLink } from "../../model/links/view-link";
import { type PartId, type SharedView, type Ticks, selectedLink } from "./link-parts";
import type { FrameOptions } from "./snippet";

export type EmbedOptions = FrameOptions & {
  readonly theme: ThemeChoice;
  /** `auto` leaves the parameter out: the frame follows the host page and the system. */
  readonly lang: Lang | "auto";
  readonly view: ViewId | "auto";
};

export const DEFAULT_EMBED_OPTIONS: EmbedOptions = {
  kind: "script",
  width: "fill",
  widthPx: 640,
  height: "auto",
  heightPx: 480,
  theme: "auto",
  lang: "auto",
  view: "auto",
};

/** Parts that the embed form sets, whatever the current screen shows. */
export const EMBED_OPTION_PARTS: readonly PartId[] = ["view", "lang", "theme"];

/** The link of the frame, without the mode. */
export function embedLink(shared: SharedView, ticks: Ticks, { theme, lang, view }: EmbedOptions): ViewLink {
  const { src, story, window, event, filter, at } = selectedLink(shared, { ...ticks, view: true });
  return {
    ...(src === undefined ? {} : { src }),
    ...(story === undefined ? {} : { story }),
    ...(window === undefined ? {} : { window }),
    ...(event === undefined ? {} : { event }),
    filter,
    ...(view === "auto" ? {} : { view }),
    ...(view === "map" && at ? { at } : {}),
    ...(theme === "auto" ? {} : { theme }),
    ...(lang === "auto" ? {} : { lang }),
  };
}
