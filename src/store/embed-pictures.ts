/** The open chronicle with its pictures inside it, for the single-file export. */
import type { Chronicle } from "../model/chronicle/chronicle";
import { bytesOfDataUrl } from "../model/chronicle/data-url";
import type { Medium } from "../model/chronicle/media";
import { kindOfMediaAddress } from "../model/chronicle/media-address";
import { scalerOrPage } from "./scale-picture";
import { selectMedium } from "./selectors/pictures";
import type { AppState } from "./state";

export type LeftOutPicture = {
  readonly medium: Medium;
  /** `unreadable`: broken, or no picture. */
  readonly why: "not-loaded" | "unreadable" | "too-large";
};

export type EmbeddedPictures = {
  readonly chronicle: Chronicle;
  /** Number of distinct pictures in it. */
  readonly count: number;
  /** Characters that they take in the file. */
  readonly size: number;
  readonly leftOut: readonly LeftOutPicture[];
  /** Moving pictures of which it has the first frame only. */
  readonly stilled: readonly Medium[];
};

export type MediaToEmbed = {
  readonly pictures: readonly Medium[];
  /** Films and sounds that are shown at once: a `data:` URL of a chronicle holds a picture, so they stay out of the file. */
  readonly recordings: readonly Medium[];
};

/** The reader of the exported file takes at most 64 MB of events. */
const MAX_SIZE = 45_000_000;
const FETCH_MS = 30_000;
/** The more pictures, the smaller, so that the file can still be sent. */
const WIDTHS = [
  { upTo: 60, px: 1_600 },
  { upTo: 150, px: 1_200 },
  { upTo: Infinity, px: 900 },
] as const;

type State = Pick<AppState, "chronicle">;

const isInside = ({ url }: Medium): boolean => kindOfMediaAddress(url) === "data";

/**
 * The media of the open chronicle that no reader has to ask for, each once. Pictures that are in its file already are
 * among them: what cameras wrote into them is to be removed too.
 */
export function mediaToEmbed(state: State): MediaToEmbed {
  if (state.chronicle.status !== "ready") return { pictures: [], recordings: [] };
  const found = new Map<string, Medium>();
  for (const { media } of state.chronicle.chronicle.events)
    for (const medium of media)
      if (!found.has(medium.url) && (isInside(medium) || selectMedium(state, medium).kind !== "on-request"))
        found.set(medium.url, medium);
  const isPicture = (medium: Medium) => medium.type === "image" || isInside(medium);
  const all = [...found.values()];
  return { pictures: all.filter(isPicture), recordings: all.filter((medium) => !isPicture(medium)) };
}

/**
 * @param chronicle  the open one
 * @param onProgress  called with the number of pictures that are done
 */
export async function embedPictures(
  state: State,
  chronicle: Chronicle,
  onProgress: (done: number) => void,
): Promise<EmbeddedPictures> {
  const { pictures } = mediaToEmbed(state);
  const uses = usesIn(chronicle);
  const widthPx = WIDTHS.find(({ upTo }) => pictures.length <= upTo)?.px ?? 900;
  const scaler = scalerOrPage();
  const embedded = new Map<string, Partial<Medium> & { readonly url: string }>();
  const leftOut: LeftOutPicture[] = [];
  const stilled: Medium[] = [];
  let size = 0;
  /** @returns whether it fits in every place where it is shown */
  const embed = (medium: Medium, picture: Partial<Medium> & { readonly url: string }): boolean => {
    const added = picture.url.length * (uses.get(medium.url) ?? 1);
    if (size + added > MAX_SIZE) {
      leftOut.push({ medium, why: "too-large" });
      return false;
    }
    size += added;
    embedded.set(medium.url, picture);
    return true;
  };
  try {
    // One after another: at most one picture is decoded.
    for (const [index, medium] of pictures.entries()) {
      onProgress(index);
      const file = await fileOf(state, medium);
      const scaled = file && (await scaler.scale(file, widthPx));
      if (scaled?.ok) {
        if (embed(medium, scaled.picture) && scaled.isStilled) stilled.push(medium);
      } else if (scaled?.why === "too-large" && isInside(medium)) {
        // A drawing: a photograph of that size does not fit into an address.
        embed(medium, { url: medium.url });
      } else leftOut.push({ medium, why: scaled?.why ?? (isInside(medium) ? "unreadable" : "not-loaded") });
    }
  } finally {
    scaler.stop();
  }
  // Its address is the picture itself, with all that a camera wrote into it.
  const removed = new Set(leftOut.flatMap(({ medium }) => (isInside(medium) ? [medium.url] : [])));
  const events = Array.from(chronicle.events, (event) =>
    event.media.some(({ url }) => embedded.has(url) || removed.has(url))
      ? {
          ...event,
          media: event.media.flatMap((medium) =>
            removed.has(medium.url) ? [] : [{ ...medium, ...embedded.get(medium.url) }],
          ),
        }
      : event,
  );
  return { chronicle: { ...chronicle, events }, count: embedded.size, size, leftOut, stilled };
}

/** In how many places of a chronicle each address is. */
function usesIn({ events }: Chronicle): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { media } of events) for (const { url } of media) uses.set(url, (uses.get(url) ?? 0) + 1);
  return uses;
}

/** @returns the file of a medium that may be shown at once; `undefined` if it cannot be read */
export async function fileOf(state: State, medium: Pick<Medium, "type" | "url">): Promise<Blob | undefined> {
  if (kindOfMediaAddress(medium.url) === "data") {
    const bytes = bytesOfDataUrl(medium.url);
    return bytes && new Blob([bytes]);
  }
  const files = state.chronicle.status === "ready" ? state.chronicle.media?.files : undefined;
  const own = kindOfMediaAddress(medium.url) === "path" ? files?.find(medium.url) : undefined;
  if (own) return own.blob;
  const found = selectMedium(state, medium);
  if (found.kind !== "now") return undefined;
  try {
    const response = await fetch(found.src, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(FETCH_MS),
    });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
