/** Embed code for this view, with a preview. */
import { useRef } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { pickText } from "../../model/localized";
import { CodeField } from "./CodeField";
import { CopyButton } from "./CopyButton";
import { EmbedOptionsForm } from "./EmbedOptionsForm";
import { EmbedPreview } from "./EmbedPreview";
import { LinkPartsList } from "./LinkPartsList";
import { LinkWarnings } from "./LinkWarnings";
import { EMBED_OPTION_PARTS, type EmbedOptions, embedLink } from "./embed-link";
import type { PartId, SharedView, Ticks } from "./link-parts";
import { addressOf } from "../../model/links/share-url";
import { snippet } from "./snippet";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = {
  readonly home: string;
  readonly chronicle: Chronicle;
  readonly shared: SharedView;
  readonly ticks: Ticks;
  readonly onTick: (id: PartId, isTicked: boolean) => void;
  readonly options: EmbedOptions;
  readonly onOptions: (options: EmbedOptions) => void;
};

export function EmbedSection({ home, chronicle, shared, ticks, onTick, options, onOptions }: Props) {
  const messages = useShareMessages();
  const lang = useLang();
  const field = useRef<HTMLTextAreaElement>(null);
  const link = embedLink(shared, ticks, options);
  const address = addressOf(home, link);
  const frameAddress = addressOf(home, { ...link, mode: "embed" });
  const code = snippet({
    ...options,
    home,
    address,
    frameAddress,
    title: messages.frameTitle(pickText(chronicle.meta.title, options.lang === "auto" ? lang : options.lang).text),
  });
  return (
    <div className={styles.columns}>
      <div className={styles.choices}>
        <CodeField label={messages.code} text={code} rows={8} field={field}>
          <CopyButton label={messages.copyCode} content={code} field={field} isMain />
          <LinkWarnings home={home} address={frameAddress} />
        </CodeField>
        <EmbedOptionsForm options={options} onOptions={onOptions} />
        <LinkPartsList
          legend={messages.embedParts}
          chronicle={chronicle}
          shared={shared}
          ticks={ticks}
          onTick={onTick}
          omitted={EMBED_OPTION_PARTS}
        />
      </div>
      <div className={styles.result}>
        <EmbedPreview address={frameAddress} options={options} />
      </div>
    </div>
  );
}
