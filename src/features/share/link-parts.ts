/** The parts of the current view that a link can include. */
import { type Facet, FACETS, NO_FILTER } from "../../model/filter/filter";
import { DEFAULT_MODE } from "../../model/mode";
import type { Lang, ViewId, ViewLink } from "../../model/links/view-link";
import type { AppState } from "../../store/state";
import { linkOf } from "../../store/sync-url";

export type PartId = "src" | "story" | "window" | "event" | Facet | "text" | "view" | "lang" | "detail" | "theme";

/** Parts that the user ticked or unticked. Others are included if the page URL has them. */
export type Ticks = Partial<Readonly<Record<PartId, boolean>>>;

/** The current view in the two forms that a link can have. */
export type SharedView = {
  /** With the story step, which implies the event and the dates. */
  readonly inStory: ViewLink;
  /** Without the story: event and dates are explicit. */
  readonly alone: ViewLink;
  /** The view in use, whether or not the URL names it. */
  readonly view: ViewId;
  readonly lang: Lang;
};

export type LinkPart = { readonly id: PartId; readonly isTicked: boolean };

/** @param view  the view in use; without a choice by the user, the default of the layout */
export function sharedView(state: AppState, view: ViewId): SharedView {
  // The recipient gets browse mode, whatever mode the link was made in.
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

/** Whether the current view has this part. */
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
    case "detail":
    case "theme":
      return base[id] !== undefined;
    default: {
      const never: never = id;
      throw new RangeError(`unknown part ${String(never)}`);
    }
  }
}

/** The default before the user ticks anything: what the page URL says. */
const isIncludedByDefault = (id: PartId, { alone }: SharedView): boolean =>
  id === "view" || id === "lang" ? alone[id] !== undefined : true;

const isIncluded = (id: PartId, shared: SharedView, ticks: Ticks): boolean =>
  isSet(id, shared, ticks) && (ticks[id] ?? isIncludedByDefault(id, shared));

export const FILTER_PARTS = [...FACETS, "text"] as const;
const ORDER: readonly PartId[] = [
  "src",
  "story",
  "window",
  "event",
  ...FILTER_PARTS,
  "view",
  "lang",
  "detail",
  "theme",
];

/** The parts of the current view, in display order. */
export const linkParts = (shared: SharedView, ticks: Ticks): readonly LinkPart[] =>
  ORDER.filter((id) => isSet(id, shared, ticks)).map((id) => ({ id, isTicked: isIncluded(id, shared, ticks) }));

/** Whether the current story step already implies the event or the dates. */
export const isSetByStory = (id: "window" | "event", shared: SharedView, ticks: Ticks): boolean =>
  hasStory(shared, ticks) && shared.inStory[id] === undefined && shared.alone[id] !== undefined;

/** A link with exactly the ticked parts. */
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
    ...(includes("view") && shared.view === "map" && base.at ? { at: base.at } : {}),
    ...(includes("detail") && base.detail ? { detail: base.detail } : {}),
    ...(includes("theme") && base.theme ? { theme: base.theme } : {}),
    ...(includes("lang") ? { lang: shared.lang } : {}),
  };
}
