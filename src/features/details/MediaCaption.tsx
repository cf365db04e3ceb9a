import { isolated } from "../../i18n/isolated";
import { FileText, Text, useMessages, usePick } from "../../i18n/react";
import type { Medium } from "../../model/chronicle/media";
import { ExternalLink } from "./ExternalLink";

/** Caption, credit and licence of a medium, as far as the file has them. */
export function MediaCaption({ medium: { caption, credit, licence } }: { readonly medium: Medium }) {
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
