/** A citation of the open event or the whole timeline, with its sources. */
import { useRef, useState } from "react";
import { useLang, useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectOpenEvent } from "../../store/selectors/details";
import { CodeField } from "./CodeField";
import { CopyButton } from "./CopyButton";
import { LinkWarnings } from "./LinkWarnings";
import { RadioList } from "../../ui/RadioList";
import { type Cited, type CitationMessages, markdownCitation, plainCitation } from "./citation";
import { bibtexCitation, risCitation } from "./citation-records";
import { cite } from "./cite";
import type { SharedView } from "./link-parts";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

const FORMATS = ["text", "markdown", "bibtex", "ris"] as const;
type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, (cited: Cited, messages: CitationMessages) => string>> = {
  text: plainCitation,
  markdown: markdownCitation,
  bibtex: bibtexCitation,
  ris: risCitation,
};

type Props = { readonly home: string; readonly chronicle: Chronicle; readonly shared: SharedView };

export function CiteSection({ home, chronicle, shared }: Props) {
  const shareMessages = useShareMessages();
  const messages = useMessages();
  const lang = useLang();
  const event = useApp(selectOpenEvent);
  const [nowMs] = useState(() => Date.now());
  const [what, setWhat] = useState<"event" | "timeline">("event");
  const [format, setFormat] = useState<Format>("text");
  const field = useRef<HTMLTextAreaElement>(null);
  const cited = cite(chronicle, what === "event" ? event : undefined, shared, home, nowMs, { lang, messages });
  const citation = WRITERS[format](cited, shareMessages.citing);
  return (
    <div className={styles.columns}>
      <div className={styles.choices}>
        {event && (
          <RadioList
            legend={shareMessages.cited}
            value={what}
            options={[
              { value: "event", label: shareMessages.citedEvent, hint: cited.event?.title },
              { value: "timeline", label: shareMessages.citedTimeline, hint: cited.title },
            ]}
            onChange={setWhat}
          />
        )}
        <RadioList
          legend={shareMessages.format}
          value={format}
          options={FORMATS.map((value) => ({
            value,
            label: shareMessages.formats[value],
            hint: shareMessages.formatHints[value],
          }))}
          onChange={setFormat}
        />
      </div>
      <div className={styles.result}>
        <CodeField label={shareMessages.citation} text={citation} rows={14} field={field} isProse={format === "text"}>
          <CopyButton label={shareMessages.copyCitation} content={citation} field={field} isMain />
          {cited.address !== undefined && <LinkWarnings home={home} address={cited.address} />}
          <p className={styles.note}>{shareMessages.noAuthor}</p>
        </CodeField>
      </div>
    </div>
  );
}
