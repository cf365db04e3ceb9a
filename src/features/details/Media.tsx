/** Images, video and audio of other hosts. Nothing is fetched before the user asks, for privacy. */
import { isolated } from "../../i18n/isolated";
import { useState } from "react";
import { FileText, Text, useMessages, usePick } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";
import { Icon } from "../../ui/Icon";
import { ExternalLink } from "./ExternalLink";
import { Section } from "./Section";
import styles from "./EventDetails.module.css";

type Medium = TimelineEvent["media"][number];

export function Media({ media }: { readonly media: TimelineEvent["media"] }) {
  const { details } = useMessages();
  if (media.length === 0) return null;
  return (
    <Section title={details.media}>
      {media.map((medium) => (
        <figure key={medium.url} className={styles.media}>
          {medium.type === "image" ? <Picture medium={medium} /> : <ExternalMedium medium={medium} />}
          <Caption medium={medium} />
        </figure>
      ))}
    </Section>
  );
}

function Picture({ medium }: { readonly medium: Medium }) {
  const { details } = useMessages();
  const pick = usePick();
  const [state, setState] = useState<"waiting" | "requested" | "failed">("waiting");
  if (state === "requested") {
    const { text } = pick(medium.alt);
    return (
      <img
        src={medium.url}
        alt={text}
        referrerPolicy="no-referrer"
        // The focused button was replaced by this image.
        tabIndex={-1}
        ref={(image) => void image?.focus({ preventScroll: true })}
        onError={() => setState("failed")}
      />
    );
  }
  return (
    <>
      {state === "failed" && <p role="alert">{details.mediaFailed}</p>}
      <p>
        <Text of={medium.alt} />
      </p>
      <button type="button" className="btn btn-line" onClick={() => setState("requested")}>
        <Icon name="image" />
        {details.load.image(hostOf(medium.url))}
      </button>
    </>
  );
}

/** Video and audio open on their host: the Content-Security-Policy allows no foreign players. */
function ExternalMedium({ medium }: { readonly medium: Medium }) {
  const { details } = useMessages();
  return (
    <>
      <p>
        <Text of={medium.alt} />
      </p>
      <ExternalLink href={medium.url}>{details.load[medium.type](hostOf(medium.url))}</ExternalLink>
    </>
  );
}

function Caption({ medium: { caption, credit, licence } }: { readonly medium: Medium }) {
  const { details } = useMessages();
  const pick = usePick();
  if (caption === undefined && credit === undefined && licence === undefined) return null;
  return (
    <figcaption>
      {caption !== undefined && (
        <p>
          <Text of={caption} />
        </p>
      )}
      {credit !== undefined && <p>{details.credit(isolated(pick(credit).text))}</p>}
      {licence && (
        <p>
          {details.licence}{" "}
          {licence.url ? (
            <ExternalLink href={licence.url}>
              <FileText>{licence.name}</FileText>
            </ExternalLink>
          ) : (
            <FileText>{licence.name}</FileText>
          )}
        </p>
      )}
    </figcaption>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
