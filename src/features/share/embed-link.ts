/** What the embedded timeline begins with, beside what the link keeps. */
import type { Lang, ThemeChoice, ViewId, ViewLink } from "../../model/links/view-link";
import { type PartId, type SharedView, type Ticks, selectedLink } from "./link-parts";
import type { FrameOptions } from "./snippet";

export type EmbedOptions = FrameOptions & {
  readonly theme: ThemeChoice;
  /** `auto`: nothing is said, and the frame asks the page around and the reader's system. */
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

/** These are chosen for the frame, whatever the sharer's own screen shows. */
export const EMBED_OPTION_PARTS: readonly PartId[] = ["view", "lang", "theme"];

/** The link of the frame, without the mode. */
export function embedLink(shared: SharedView, ticks: Ticks, { theme, lang, view }: EmbedOptions): ViewLink {
  const { src, story, window, event, filter } = selectedLink(shared, ticks);
  return {
    ...(src === undefined ? {} : { src }),
    ...(story === undefined ? {} : { story }),
    ...(window === undefined ? {} : { window }),
    ...(event === undefined ? {} : { event }),
    filter,
    ...(view === "auto" ? {} : { view }),
    ...(theme === "auto" ? {} : { theme }),
    ...(lang === "auto" ? {} : { lang }),
  };
}
