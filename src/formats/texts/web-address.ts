/** Validates addresses from files. Only web addresses pass; nothing is fetched here. */
import { MAX_URL_LENGTH } from "../../model/chronicle/schema";
import { parseUrl } from "../../model/links/parse-url";

export type MediaType = "image" | "video" | "audio";

/** Never valid in an address, and a way to break out of an attribute. */
const FORBIDDEN = /["<>\\`\p{Cc}]/u;
const EXTENSIONS: Readonly<Record<MediaType, RegExp>> = {
  image: /\.(?:jpe?g|jfif|png|gif|webp|avif|svg)$/i,
  video: /\.(?:mp4|webm|ogv|mov|m4v)$/i,
  audio: /\.(?:mp3|ogg|oga|wav|m4a|flac)$/i,
};
const MAX_PATH_LENGTH = 500;
const FOLDER_ON_DRIVE = /^[a-z]:[\\/](?:.*[\\/])?/i;
const YOUTUBE = /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/;
const VIDEO_HOST = /^(?:www\.|player\.)?(?:vimeo\.com|dailymotion\.com)$/;
const AUDIO_HOST = /^(?:www\.)?(?:soundcloud\.com)$/;

/**
 * @returns the normalised address: `//host/…` and `www.…` get `https:`, spaces become `%20`; `undefined` for anything
 * but a web address of at most 2,000 characters
 */
export function webAddress(text: string): string | undefined {
  if (text.length > MAX_URL_LENGTH || FORBIDDEN.test(text)) return undefined;
  const trimmed = text.trim();
  const schemed = trimmed.startsWith("//")
    ? `https:${trimmed}`
    : trimmed.startsWith("www.")
      ? `https://${trimmed}`
      : trimmed;
  const address = schemed.replace(/\s/g, "%20");
  return /^https?:\/\/[^\s/]+/i.test(address) && parseUrl(address) ? address : undefined;
}

/**
 * The relative path that a text is, such as `images/map.jpg`. Names may hold anything before the ending, as in
 * `Київ (1).jpg`. Windows writes `images\map.jpg`; of a path with a drive, `C:\Pictures\map.jpg`, only the file name is
 * left, since no other computer has that folder.
 * @returns `undefined` for anything but a path; whether it is safe is up to `readMediaAddress`
 */
export function filePathIn(text: string): string | undefined {
  if (text.length >= MAX_PATH_LENGTH) return undefined;
  const path = text.trim().replace(FOLDER_ON_DRIVE, "").replaceAll("\\", "/");
  const isPath = !FORBIDDEN.test(path) && !/^[a-z][a-z\d+.-]*:/i.test(path) && /[^/]\.\w{2,5}$/.test(path);
  return isPath ? path : undefined;
}

/** The kind of media by the ending of a path or address; `undefined` for other files. */
export function mediaTypeOfPath(path: string): MediaType | undefined {
  return (["image", "video", "audio"] as const).find((type) => EXTENSIONS[type].test(path));
}

/** Whether an address is encrypted. */
export const isSecure = (address: string): boolean => /^https:/i.test(address);

/** The host for display: without `www.`. */
export const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, "");

/** Pages that describe a file end in its name: "File:Map.jpg" in wikis of any language, files on code hosts. */
export function isPageOfFile(address: string): boolean {
  const { hostname: host, pathname: path } = new URL(address);
  const last = path.slice(path.lastIndexOf("/") + 1);
  const isOfWiki = /^[^/.]{2,40}(?::|%3a)/i.test(last) && !/^special(?::|%3a)/i.test(last);
  return isOfWiki || (/(?:^|\.)(?:github|gitlab|bitbucket)\.(?:com|org)$/.test(host) && /\/(?:blob|src)\//.test(path));
}

/**
 * The kind of media at an address.
 * @param address  from `webAddress`
 * @returns `page` for any other page, `invalid` for an address of YouTube's player without a video id
 */
export function mediaTypeOf(address: string): MediaType | "page" | "invalid" {
  const { hostname, pathname, searchParams } = new URL(address);
  if (YOUTUBE.test(hostname)) {
    const [first = "", second = ""] = pathname.split("/").filter(Boolean);
    const isShort = hostname === "youtu.be";
    const isPlayer = /^(?:embed|v|shorts|live)$/.test(first);
    if (!isShort && !isPlayer && first !== "watch") return "page";
    const id = isShort ? first : isPlayer ? second : (searchParams.get("v") ?? "");
    return /^[\w-]{11}$/.test(id) ? "video" : "invalid";
  }
  if (VIDEO_HOST.test(hostname)) return "video";
  if (AUDIO_HOST.test(hostname)) return "audio";
  if (isPageOfFile(address)) return "page";
  return mediaTypeOfPath(pathname) ?? "page";
}
