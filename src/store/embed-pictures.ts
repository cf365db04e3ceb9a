/** The open chronicle with its pictures inside it, for the single-file export. */
import type { Chronicle } from "../model/chronicle/chronicle";
import type { Medium } from "../model/chronicle/media";
import { kindOfMediaAddress, shownMediaName } from "../model/chronicle/media-address";
import { scalerOrPage } from "./scale-picture";
import { selectMedium } from "./selectors/pictures";
import type { AppState } from "./state";

export type EmbeddedPictures = {
  readonly chronicle: Chronicle;
  /** Number of distinct pictures in it. */
  readonly count: number;
  /** Characters that they take in the file. */
  readonly size: number;
  /** Names of files that are not in it: not readable, too large, or video and audio. */
  readonly failed: readonly string[];
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

/** The media that have to be put into a file, each once: those that are shown at once and are not in it yet. */
export function mediaToEmbed(state: State): readonly Medium[] {
  if (state.chronicle.status !== "ready") return [];
  const found = new Map<string, Medium>();
  for (const { media } of state.chronicle.chronicle.events) {
    for (const medium of media) {
      if (found.has(medium.url) || kindOfMediaAddress(medium.url) === "data") continue;
      if (selectMedium(state, medium).kind !== "on-request") found.set(medium.url, medium);
    }
  }
  return [...found.values()];
}

/**
 * @param chronicle  the open one
 * @param onProgress  called with the number of media that are done
 */
export async function embedPictures(
  state: State,
  chronicle: Chronicle,
  onProgress: (done: number) => void,
): Promise<EmbeddedPictures> {
  const media = mediaToEmbed(state);
  const widthPx = WIDTHS.find(({ upTo }) => media.length <= upTo)?.px ?? 900;
  const scaler = scalerOrPage();
  const embedded = new Map<string, Partial<Medium> & { readonly url: string }>();
  const failed: string[] = [];
  let size = 0;
  try {
    // One after another: at most one picture is decoded.
    for (const [index, medium] of media.entries()) {
      onProgress(index);
      const file = medium.type === "image" ? await fileOf(state, medium) : undefined;
      const scaled = file && (await scaler.scale(file, widthPx));
      if (scaled && size + scaled.url.length <= MAX_SIZE) {
        size += scaled.url.length;
        embedded.set(medium.url, scaled);
      } else failed.push(shownMediaName(medium.url));
    }
  } finally {
    scaler.stop();
  }
  const events = Array.from(chronicle.events, (event) =>
    event.media.some(({ url }) => embedded.has(url))
      ? { ...event, media: event.media.map((medium) => ({ ...medium, ...embedded.get(medium.url) })) }
      : event,
  );
  return { chronicle: { ...chronicle, events }, count: embedded.size, size, failed };
}

/** @returns the file of a medium that may be shown at once; `undefined` if it cannot be read */
export async function fileOf(state: State, medium: Pick<Medium, "type" | "url">): Promise<Blob | undefined> {
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
