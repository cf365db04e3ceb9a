/** A link to this exact view: plain, Markdown, HTML and QR code. */
import { useRef } from "react";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { writeFragment } from "../../model/links/fragment";
import { userStoryIdOf } from "../../model/stories/user-story-id";
import { selectStories } from "../../store/selectors/story";
import { useApp } from "../../store/react";
import { LinkField } from "../../ui/LinkField";
import { CopyButton } from "./CopyButton";
import { DraftFilePanel } from "./DraftFilePanel";
import { LinkPartsList } from "./LinkPartsList";
import { LinkWarnings } from "./LinkWarnings";
import { QrPanel } from "./QrPanel";
import { type PartId, type SharedView, type Ticks, selectedLink } from "./link-parts";
import { markdownLink } from "./markdown-link";
import { htmlLink } from "./markup";
import { addressOf, isDraftIn } from "../../model/links/share-url";
import { sharedTitle } from "./shared-title";
import { useShareMessages } from "./share-messages";
import styles from "./ShareDialog.module.css";

type Props = {
  readonly home: string;
  readonly chronicle: Chronicle;
  readonly shared: SharedView;
  readonly ticks: Ticks;
  readonly onTick: (id: PartId, isTicked: boolean) => void;
  /** The shown user story, packed for the URL fragment. */
  readonly code: string | undefined;
};

export function LinkSection({ home, chronicle, shared, ticks, onTick, code }: Props) {
  const messages = useShareMessages();
  const lang = useLang();
  const field = useRef<HTMLInputElement>(null);
  const link = selectedLink(shared, ticks);
  const hasOwn = link.story !== undefined && userStoryIdOf(link.story.id) !== undefined;
  const address = addressOf(home, link) + writeFragment(hasOwn && code !== undefined ? { story: code } : {});
  const stories = useApp(selectStories);
  const title = sharedTitle(link, chronicle, lang, stories);
  return (
    <div className={styles.columns}>
      <div className={styles.choices}>
        <LinkField label={messages.link} address={address} field={field}>
          <CopyButton label={messages.copyLink} content={address} field={field} isMain />
          <LinkWarnings home={home} address={address} hasFileBeside />
        </LinkField>
        <LinkPartsList legend={messages.included} chronicle={chronicle} shared={shared} ticks={ticks} onTick={onTick} />
        <div className={styles.stack}>
          <CopyButton label={messages.copyMarkdown} content={markdownLink(title, address)} />
          <CopyButton label={messages.copyHtml} content={{ html: htmlLink(title, address) }} />
        </div>
      </div>
      <div className={styles.result}>{isDraftIn(address) ? <DraftFilePanel /> : <QrPanel address={address} />}</div>
    </div>
  );
}
