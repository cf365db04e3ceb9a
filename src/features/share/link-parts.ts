/** What a link to the present view can keep, part by part. */
import { type Facet, FACETS, NO_FILTER } from "../../model/filter/filter";
import { DEFAULT_MODE } from "../../model/mode";
import type { Lang, ViewId, ViewLink } from "../../model/links/view-link";
import type { AppState } from "../../store/state";
import { linkOf } from "../../store/sync-url";

export type PartId = "src" | "story" | "window" | "event" | Facet | "text" | "view" | "lang" | "theme";

/** What the reader has ticked or unticked; a part that is not here is kept if the address has it. */
export type Ticks = Partial<Readonly<Record<PartId, boolean>>>;

/** The view as a link could say it. */
export type SharedView = {
  /** With the step of a story, which says event and dates by itself. */
  readonly inStory: ViewLink;
  /** The same without a story: event and dates are written out. */
  readonly alone: ViewLink;
  /** What is on the screen, whether or not the address says so. */
  readonly view: ViewId;
  readonly lang: Lang;
};

export type LinkPart = { readonly id: PartId; readonly isTicked: boolean };

/** @param view  the view on the screen: without a choice the layout's own */
export function sharedView(state: AppState, view: ViewId): SharedView {
  // Whoever opens the link is to browse, wherever it was made.
  const browsing: AppState = { ...state, mode: DEFAULT_MODE };
  return {
    inStory: linkOf(browsing),
    alone: linkOf({ ...browsing, story: undefined }),
    view,
    lang: state.view.lang,
  };
}

const hasStory = ({ inStory }: SharedView, ticks: Ticks): boolean =>
  inStory.story !== undefined && (ticks.story ?? true);

const baseOf = (shared: SharedView, ticks: Ticks): ViewLink =>
  hasStory(shared, ticks) ? shared.inStory : shared.alone;

/** Whether the view has this part at all. */
function isSet(id: PartId, shared: SharedView, ticks: Ticks): boolean {
  const base = baseOf(shared, ticks);
  switch (id) {
    case "story":
      return shared.inStory.story !== undefined;
    case "lane":
    case "actor":
    case "place":
    case "status":
      return base.filter[id].length > 0;
    case "text":
      return base.filter.text !== "";
    case "view":
    case "lang":
      return true;
    case "src":
    case "window":
    case "event":
    case "theme":
      return base[id] !== undefined;
    default: {
      const never: never = id;
      throw new RangeError(`unknown part ${String(never)}`);
    }
  }
}

/** Without the reader's tick: what the address of the page says. */
const isIncludedByDefault = (id: PartId, { alone }: SharedView): boolean =>
  id === "view" || id === "lang" ? alone[id] !== undefined : true;

const isIncluded = (id: PartId, shared: SharedView, ticks: Ticks): boolean =>
  isSet(id, shared, ticks) && (ticks[id] ?? isIncludedByDefault(id, shared));

export const FILTER_PARTS = [...FACETS, "text"] as const;
const ORDER: readonly PartId[] = ["src", "story", "window", "event", ...FILTER_PARTS, "view", "lang", "theme"];

/** The parts that the view has, in the order in which they are shown. */
export const linkParts = (shared: SharedView, ticks: Ticks): readonly LinkPart[] =>
  ORDER.filter((id) => isSet(id, shared, ticks)).map((id) => ({ id, isTicked: isIncluded(id, shared, ticks) }));

/** Whether the story on show already says which event is open and which dates are in view. */
export const isSetByStory = (id: "window" | "event", shared: SharedView, ticks: Ticks): boolean =>
  hasStory(shared, ticks) && shared.inStory[id] === undefined && shared.alone[id] !== undefined;

/** The link with the parts that are ticked, and nothing else. */
export function selectedLink(shared: SharedView, ticks: Ticks): ViewLink {
  const base = baseOf(shared, ticks);
  const includes = (id: PartId) => isIncluded(id, shared, ticks);
  const facet = (id: Facet) => (includes(id) ? base.filter[id] : NO_FILTER[id]);
  return {
    ...(includes("src") && base.src !== undefined ? { src: base.src } : {}),
    ...(includes("story") && base.story ? { story: base.story } : {}),
    ...(includes("window") && base.window ? { window: base.window } : {}),
    ...(includes("event") && base.event !== undefined ? { event: base.event } : {}),
    filter: {
      lane: facet("lane"),
      actor: facet("actor"),
      place: facet("place"),
      status: facet("status"),
      text: includes("text") ? base.filter.text : NO_FILTER.text,
    },
    ...(includes("view") ? { view: shared.view } : {}),
    ...(includes("theme") && base.theme ? { theme: base.theme } : {}),
    ...(includes("lang") ? { lang: shared.lang } : {}),
  };
}
