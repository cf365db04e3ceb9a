/** Makes a site of the open chronicle, with its pictures beside it. */
import { publishInWorker } from "../../data/publish-in-worker";
import type { PublishProgress, PublishResult } from "../../data/publish-protocol";
import { slugOf } from "../../formats/texts/slug";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { writeChronicle } from "../../model/chronicle/write-chronicle";
import { pickText } from "../../model/localized";
import { type PublishForm, brandOf, readSiteAddress } from "../../model/site/publish-form";
import { shownMediaName } from "../../model/chronicle/media-address";
import type { AppState } from "../state";
import { siteMedia } from "./site-media";

export type { PublishFault, PublishProgress, PublishResult } from "../../data/publish-protocol";

/** As of the single-file export: more pages than this take minutes, and more memory than a phone has. */
export const MAX_SITE_EVENTS = 20_000;

export type PublishedSite = {
  readonly result: PublishResult;
  /** Of the archive. */
  readonly name: string;
  /** Names of pictures that are not in the site. */
  readonly failed: readonly string[];
};

type Options = {
  readonly onProgress: (progress: PublishProgress) => void;
  readonly signal: AbortSignal;
  /** Address of the app’s folder, with a trailing slash. */
  readonly folder: string;
  readonly make?: typeof publishInWorker;
};

/** Never rejects, and changes nothing. @param form  without faults */
export async function publishSite(
  state: Pick<AppState, "chronicle">,
  chronicle: Chronicle,
  form: PublishForm,
  { onProgress, signal, folder, make = publishInWorker }: Options,
): Promise<PublishedSite> {
  const title = pickText(form.title ?? chronicle.meta.shortTitle ?? chronicle.meta.title, form.languages[0] ?? "en");
  const name = slugOf(title.text) || "timeline";
  const count = chronicle.digest.mediaPaths.length;
  try {
    const { media, failed } = await siteMedia(state, chronicle, (done) => {
      signal.throwIfAborted();
      onProgress({ stage: "pictures", done, count });
    });
    const result = await make(
      {
        chronicle: writeChronicle(chronicle),
        media,
        brand: brandOf(form),
        address: readSiteAddress(form.address),
        languages: form.languages,
        folder,
      },
      onProgress,
      signal,
    );
    const refused = result.ok ? result.refused.map(shownMediaName) : [];
    return { result, name: `${name}-site.zip`, failed: [...failed, ...refused] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const fault = signal.aborted ? "cancelled" : "no-space";
    return { result: { ok: false, fault, detail }, name: `${name}-site.zip`, failed: [] };
  }
}
