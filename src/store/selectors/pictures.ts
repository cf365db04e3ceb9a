/** Where the media of the open chronicle are, and the picture of an event. Cheap enough for every card in every redraw. */
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { type MediaContext, type Medium, type ResolvedMedium, resolveMedia } from "../../model/chronicle/media";
import { kindOfMediaAddress } from "../../model/chronicle/media-address";
import type { LocalizedText } from "../../model/localized";
import type { AppState, ChronicleSlice } from "../state";

export type OpenChronicle = Extract<ChronicleSlice, { readonly status: "ready" }>;

export type Picture = {
  readonly src: string;
  /** As in the file; names the picture in `pictureBroken`. */
  readonly url: string;
  /** Absent if the file has none. */
  readonly alt: LocalizedText | undefined;
  /** Pixels; given together or not at all. */
  readonly width?: number;
  readonly height?: number;
};

export const NONE_BROKEN: ReadonlySet<string> = new Set();
const NOWHERE: ResolvedMedium = { kind: "missing", name: "" };
/** By open chronicle, since the same event may be in another one after a file was read again. */
const resolved = new WeakMap<OpenChronicle, WeakMap<Medium, ResolvedMedium>>();
const pictures = new WeakMap<Medium, Picture>();

/** How to show a medium of the open chronicle. Referentially stable while its address is valid. */
export function selectMedium({ chronicle: open }: Pick<AppState, "chronicle">, medium: Medium): ResolvedMedium {
  if (open.status !== "ready") return NOWHERE;
  let known = resolved.get(open);
  if (!known) resolved.set(open, (known = new WeakMap()));
  const before = known.get(medium);
  // Addresses of files end, and asking for one keeps it.
  const mayEnd = open.media?.files !== undefined && kindOfMediaAddress(medium.url) === "path";
  if (before && !mayEnd) return before;
  const now = resolveMedia(medium, contextOf(open));
  if (before && isSame(before, now)) return before;
  known.set(medium, now);
  return now;
}

const isSame = (a: ResolvedMedium, b: ResolvedMedium): boolean =>
  a.kind === "missing" || b.kind === "missing" ? a.kind === b.kind : a.src === b.src;

/**
 * The first picture of an event that may be shown at once and is not known to be broken. Referentially stable.
 * None for an event with a content note: its picture waits until the reader asks for the text.
 */
export function pictureOf(
  state: Pick<AppState, "chronicle" | "brokenPictures">,
  event: TimelineEvent,
): Picture | undefined {
  const medium = pictureMedium(state, event);
  const found = medium && selectMedium(state, medium);
  return medium && found?.kind === "now" ? pictureFrom(medium, found.src) : undefined;
}

/**
 * Whether an event has a picture that may be shown at once, broken or not: its place stays when it turns out to be broken,
 * so that nothing moves. Makes no address, so that it can be asked for every row of a list.
 */
export const hasPicture = ({ chronicle }: Pick<AppState, "chronicle">, event: TimelineEvent): boolean =>
  pictureMedium({ chronicle, brokenPictures: NONE_BROKEN }, event) !== undefined;

/** The medium that `pictureOf` shows. Makes no address either. */
export function pictureMedium(
  state: Pick<AppState, "chronicle" | "brokenPictures">,
  { media, contentNote }: TimelineEvent,
): Medium | undefined {
  if (media.length === 0 || contentNote !== undefined || state.chronicle.status !== "ready") return undefined;
  const { files } = state.chronicle.media ?? {};
  return media.find((medium) => {
    if (medium.type !== "image" || state.brokenPictures.has(medium.url)) return false;
    const isFile = files !== undefined && kindOfMediaAddress(medium.url) === "path";
    return isFile ? files.find(medium.url) !== undefined : selectMedium(state, medium).kind === "now";
  });
}

/** Where the media of a chronicle are found. */
export function contextOf({ chronicle, media }: OpenChronicle): MediaContext {
  const { mediaHosts } = chronicle.meta;
  return { page: document.baseURI, chronicleUrl: media?.address, mediaHosts, files: media?.files };
}

function pictureFrom(medium: Medium, src: string): Picture {
  const known = pictures.get(medium);
  if (known?.src === src) return known;
  const { url, alt, width, height } = medium;
  const picture = { src, url, alt, ...(width !== undefined && height !== undefined ? { width, height } : {}) };
  pictures.set(medium, picture);
  return picture;
}

/**
 * Keeps the address of a picture valid while it is on the page. Others end when more than 40 are in use.
 * @returns ends that
 */
export function holdPicture({ chronicle }: Pick<AppState, "chronicle">, src: string): () => void {
  const files = chronicle.status === "ready" ? chronicle.media?.files : undefined;
  return files && src.startsWith("blob:") ? files.hold(src) : () => undefined;
}
