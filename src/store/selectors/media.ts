/** Facts about the media of the open chronicle that only details and the about dialog need. */
import { type Medium, resolveMedia } from "../../model/chronicle/media";
import type { AppState } from "../state";
import { contextOf } from "./pictures";

/** Where the captions of a video or sound are, if they can be read in place. */
export function selectCaptions({ chronicle: open }: Pick<AppState, "chronicle">, { captions }: Medium) {
  if (captions === undefined || open.status !== "ready") return undefined;
  const found = resolveMedia({ type: "video", url: captions }, contextOf(open));
  return found.kind === "now" ? found.src : undefined;
}

/** Other hosts from which pictures load without being asked for, as one text: those listed, and that of the file. */
export function selectContactedHosts({ chronicle: open }: Pick<AppState, "chronicle">): string {
  if (open.status !== "ready") return "";
  const { meta, digest } = open.chronicle;
  const host = digest.mediaPaths.length > 0 ? open.imported?.host : undefined;
  return [...new Set([...(meta.mediaHosts ?? []), ...(host === undefined ? [] : [host])])].join(", ");
}
