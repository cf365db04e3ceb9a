/** The pictures of an event that need no other host, or only one that the publisher lets load; of all else a link. */
import { FileText, Text, useMessages, usePick } from "../i18n/react";
import type { TimelineEvent } from "../model/chronicle/chronicle";
import type { Medium } from "../model/chronicle/media";
import { kindOfMediaAddress, shownMediaName } from "../model/chronicle/media-address";
import { parseUrl } from "../model/links/parse-url";
import { isPrivateHost } from "../model/links/private-host";

type Props = {
  readonly event: TimelineEvent;
  readonly mediaHosts: readonly string[] | undefined;
  readonly fileOf: (path: string) => string;
};

/** In characters. A larger one would make the page of each language as large; the timeline shows it. */
const MAX_INLINE_LENGTH = 200_000;

export function EventPictures({ event: { media }, mediaHosts = [], fileOf }: Props) {
  const pick = usePick();
  const { details } = useMessages();
  const shown = media.filter(({ url }) => kindOfMediaAddress(url) !== "data" || url.length <= MAX_INLINE_LENGTH);
  return shown.map((medium, i) => {
    const { type, url, alt, caption, credit, width, height } = medium;
    const src = kindOfMediaAddress(url) === "path" ? fileOf(url) : url;
    return (
      <figure key={i} className="reading-picture">
        {type === "image" && isShownAtOnce(medium, mediaHosts) ? (
          <img src={src} alt={pick(alt).text} width={width} height={height} loading="lazy" decoding="async" />
        ) : (
          <a href={src} rel="noopener noreferrer">
            <FileText>{shownMediaName(url)}</FileText>
          </a>
        )}
        <figcaption>
          <Text of={caption} />
          {credit !== undefined && <> {details.credit(pick(credit).text)}</>}
        </figcaption>
      </figure>
    );
  });
}

function isShownAtOnce({ url }: Medium, mediaHosts: readonly string[]): boolean {
  if (kindOfMediaAddress(url) !== "web") return true;
  const address = parseUrl(url);
  if (address?.protocol !== "https:" || address.port !== "") return false;
  return mediaHosts.includes(address.hostname) && !isPrivateHost(address.hostname);
}
