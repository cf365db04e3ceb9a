/** Media that are not shown at once: on other hosts, missing files, and video and audio, which play when asked. */
import { useState } from "react";
import { isolated } from "../../i18n/isolated";
import { Text, useMessages } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import type { Medium } from "../../model/chronicle/media";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectCaptions } from "../../store/selectors/media";
import { useApp } from "../../store/react";
import { useMedium } from "../../store/react-media";
import { Icon } from "../../ui/Icon";
import { AudioCaptions } from "./AudioCaptions";
import { ExternalLink } from "./ExternalLink";
import { MediaCaption } from "./MediaCaption";
import { PictureButton } from "./PictureButton";
import { Section } from "./Section";
import { useShownMedia } from "./use-shown-media";
import styles from "./Media.module.css";

export function Media({ event }: { readonly event: TimelineEvent }) {
  const { details } = useMessages();
  const shown = useShownMedia(event);
  const others = event.media.filter((_medium, index) => !shown.has(index));
  if (others.length === 0) return null;
  return (
    <Section title={details.media}>
      {others.map((medium) => (
        <figure key={medium.url} className={styles.media}>
          <Content event={event} medium={medium} />
          <MediaCaption medium={medium} />
        </figure>
      ))}
    </Section>
  );
}

type Props = { readonly event: TimelineEvent; readonly medium: Medium };

function Content({ event, medium }: Props) {
  const { details } = useMessages();
  const found = useMedium(medium);
  if (found.kind === "missing") {
    return (
      <>
        <Alternative medium={medium} />
        <p>{details.mediaMissing(isolated(found.name))}</p>
      </>
    );
  }
  if (found.kind === "now") return <Player medium={medium} src={found.src} />;
  if (medium.type === "image") return <OnRequest event={event} medium={medium} src={found.src} host={found.host} />;
  return (
    <>
      <Alternative medium={medium} />
      {/* The Content-Security-Policy allows no foreign players. */}
      <ExternalLink href={found.src}>{details.load[medium.type](found.host)}</ExternalLink>
    </>
  );
}

function Alternative({ medium: { alt } }: { readonly medium: Medium }) {
  return alt === undefined ? null : (
    <p>
      <Text of={alt} />
    </p>
  );
}

function OnRequest({ event, medium, src, host }: Props & { readonly src: string; readonly host: string }) {
  const { details } = useMessages();
  const [state, setState] = useState<"waiting" | "requested" | "failed">("waiting");
  if (state === "requested") {
    const shown = { event, media: [medium], medium, src };
    // The focused button is replaced by that of the picture.
    return <PictureButton {...shown} takesFocus onBroken={() => setState("failed")} />;
  }
  return (
    <>
      {state === "failed" && <p role="alert">{details.mediaFailed}</p>}
      <Alternative medium={medium} />
      <button type="button" className="btn btn-line" onClick={() => setState("requested")}>
        <Icon name="image" />
        {details.load.image(host)}
      </button>
    </>
  );
}

/** The browser's own controls. */
function Player({ medium, src }: { readonly medium: Medium; readonly src: string }) {
  const { details } = useMessages();
  const captions = useApp((state) => selectCaptions(state, medium));
  // As texts without a language, captions count as of the first.
  const lang = useApp((state) => selectChronicle(state)?.meta.languages[0]);
  const [track, setTrack] = useState<HTMLTrackElement | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const Tag = medium.type === "video" ? "video" : "audio";
  return (
    <>
      <Alternative medium={medium} />
      {hasFailed ? (
        <p role="alert">{details.mediaFailed}</p>
      ) : (
        <Tag controls preload="metadata" src={src} onError={() => setFailed(true)}>
          {captions !== undefined && (
            <track ref={setTrack} kind="captions" src={captions} srcLang={lang} label={details.captions} default />
          )}
        </Tag>
      )}
      {track && Tag === "audio" && <AudioCaptions track={track} lang={lang} />}
    </>
  );
}
