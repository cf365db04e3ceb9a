/** What becomes of a picture, film or sound of a chronicle on a site, the same for "Publish" and `npm run site`. */
import { mediaTypeOfBytes } from "../model/chronicle/media-type";
import { findInSvg } from "../model/site/safe-svg";
import type { SiteFile } from "../model/site/site";
import { withoutCameraData } from "./without-camera-data";

const PICTURE = /\.(?:png|jpe?g|jfif|webp|avif|gif|svg)$/i;
const SOUND_OR_FILM = /\.(?:mp[34]|m4[av]|mov|webm|og[agv]|opus|wav|flac|vtt)$/i;
/** More takes long on a phone. */
const LARGE_BYTES = 1_000_000;

/**
 * The paths of media come from files and are hostile: a page among them would be a page of the site. So name and content
 * have to be those of a medium, and an SVG a drawing without scripts.
 * @returns the file as it is published, without what cameras write into it; `undefined` if it is not published
 */
export function publishedMedium(path: string, bytes: Uint8Array): Uint8Array | undefined {
  if (!PICTURE.test(path) && !SOUND_OR_FILM.test(path)) return undefined;
  const type = mediaTypeOfBytes(bytes);
  const isSvg = type === "image/svg+xml";
  if (type === undefined || isSvg !== /\.svg$/i.test(path)) return undefined;
  if (isSvg && findInSvg(new TextDecoder().decode(bytes)) !== undefined) return undefined;
  return withoutCameraData(bytes, type);
}

/** Whether readers wait for this picture: worth to be said to the publisher. */
export const isLargePicture = ({ path, content }: SiteFile): boolean =>
  path.startsWith("data/") && PICTURE.test(path) && content.length > LARGE_BYTES;
