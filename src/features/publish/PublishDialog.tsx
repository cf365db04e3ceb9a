/** Makes a website of the open timeline: an archive to unpack on any host. */
import { useMemo } from "react";
import type { PublishMessages } from "../../i18n/en/publish";
import { useLang } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { LANGS, type Lang } from "../../model/links/view-link";
import { MAX_SITE_EVENTS } from "../../store/publish/publish-site";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Dialog } from "../../ui/Dialog";
import { saveFile } from "../../ui/save-file";
import { BrandForm } from "./BrandForm";
import { PublishBar } from "./PublishBar";
import { PublishedSummary } from "./PublishedSummary";
import { SitePreview } from "./SitePreview";
import { WhatIsPublished } from "./WhatIsPublished";
import { usePublishMessages } from "./publish-messages";
import { usePublish } from "./use-publish";
import { usePublishForm } from "./use-publish-form";
import styles from "./Publish.module.css";

export function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const messages = usePublishMessages();
  const chronicle = useApp(selectChronicle);
  const count = chronicle?.events.length ?? 0;
  if (chronicle && count <= MAX_SITE_EVENTS) return <Publish {...{ chronicle, messages, onClose }} />;
  return (
    <Dialog isOpen isSheet title={messages.title} closeLabel={messages.close} onClose={onClose}>
      <p>{messages.tooMany(count, MAX_SITE_EVENTS)}</p>
    </Dialog>
  );
}

type Props = {
  readonly chronicle: Chronicle;
  readonly messages: PublishMessages;
  readonly onClose: () => void;
};

function Publish({ chronicle, messages, onClose }: Props) {
  const lang = useLang();
  const languages = useMemo(() => languagesFor(chronicle, lang), [chronicle, lang]);
  const editing = usePublishForm(languages, lang);
  const { work, make, cancel, markSaved, reset } = usePublish(chronicle);
  const isMade = work.status === "ready" || work.status === "saved";
  return (
    <Dialog
      isOpen
      isSheet
      isWide
      title={messages.title}
      closeLabel={messages.close}
      onClose={onClose}
      footer={
        <PublishBar
          work={work}
          messages={messages}
          faults={editing.faults.size}
          onMake={() => make(editing.form)}
          onCancel={cancel}
          onBack={reset}
          onSave={(site) => {
            saveFile(site.zip, site.name);
            markSaved(site);
          }}
        />
      }
    >
      {isMade ? (
        <PublishedSummary site={work.site} messages={messages} hasAddress={editing.form.address.trim() !== ""} />
      ) : (
        <div className={styles.layout}>
          {/* What is typed while the site is made would not be in it. */}
          <div className={styles.form} inert={work.status === "working"}>
            <p className={styles.intro}>{messages.intro}</p>
            <WhatIsPublished chronicle={chronicle} editing={editing} messages={messages} />
            <BrandForm chronicle={chronicle} editing={editing} messages={messages} />
          </div>
          <SitePreview chronicle={chronicle} editing={editing} messages={messages} />
        </div>
      )}
    </Dialog>
  );
}

/** Those of the timeline that the interface has; its own language first. */
function languagesFor({ meta }: Chronicle, lang: Lang): readonly Lang[] {
  const known = meta.languages.flatMap((one) => LANGS.filter((own) => own === one));
  return known.length > 0 ? [...new Set(known)] : [lang];
}
