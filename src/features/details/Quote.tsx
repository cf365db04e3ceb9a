import { Quoted, Text } from "../../i18n/react";
import type { TimelineEvent } from "../../model/chronicle/chronicle";

type Props = { readonly quote: TimelineEvent["quotes"][number]; readonly className?: string | undefined };

/** A quotation with its speaker. */
export function Quote({ quote, className }: Props) {
  return (
    <figure className={className}>
      <blockquote>
        <Quoted text={quote.text} />
      </blockquote>
      <figcaption>
        <Text of={quote.speaker} />
        {quote.note !== undefined && (
          <>
            {", "}
            <Text of={quote.note} />
          </>
        )}
      </figcaption>
    </figure>
  );
}
