/** About this timeline: content, method, sources and credits. Sections without data are left out. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { hasPublisher } from "../../model/site/contact";
import { siteFactsOf } from "../../model/site/site-facts";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { selectContactedHosts } from "../../store/selectors/media";
import { Dialog } from "../../ui/Dialog";
import { Coverage, Method, Report, SourceCounts, Version, Description } from "./AboutChronicle";
import { AboutDates, AboutStatuses } from "./AboutDrawing";
import { AboutExport } from "./AboutExport";
import { AboutLicences } from "./AboutLicences";
import { AboutPublisher } from "./AboutPublisher";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Begins at the log of corrections. */
  readonly isAtCorrections?: boolean;
};

export function AboutDialog({ isOpen, onClose, isAtCorrections = false }: Props) {
  const about = useAboutMessages();
  const chronicle = useApp(selectChronicle);
  const hosts = useApp(selectContactedHosts);
  const isCached = useApp((s) => s.offline.isCached);
  const singleFile = useApp((s) => s.singleFile);
  const [{ brand }] = useState(() => siteFactsOf(document));
  return (
    <Dialog isOpen={isOpen} title={about.title} closeLabel={about.close} onClose={onClose} isSheet isToRead>
      <div className={styles.about}>
        {chronicle && <AboutChronicle chronicle={chronicle} />}
        {hasPublisher(brand) && (
          <AboutSection title={about.publisher}>
            <AboutPublisher brand={brand} />
          </AboutSection>
        )}
        <AboutSection title={about.statuses}>
          <AboutStatuses />
        </AboutSection>
        <AboutSection title={about.dates}>
          <AboutDates />
        </AboutSection>
        {chronicle && <AfterLegend chronicle={chronicle} isAtCorrections={isAtCorrections} />}
        <AboutSection title={about.licences}>
          <AboutLicences licence={chronicle?.meta.licence} />
        </AboutSection>
        <AboutSection title={about.privacy}>
          <p>{about.privacyText}</p>
          {hosts !== "" && <p>{about.privacyHosts(hosts)}</p>}
        </AboutSection>
        {singleFile && (
          <AboutSection title={about.singleFile}>
            <AboutExport facts={singleFile.facts} />
          </AboutSection>
        )}
        {isCached !== undefined && (
          <AboutSection title={about.offline}>
            <p>{isCached ? about.offlineReady : about.offlineFailed}</p>
          </AboutSection>
        )}
        <AboutSection title={about.translation}>
          <p>{about.translationText}</p>
        </AboutSection>
      </div>
    </Dialog>
  );
}

function AboutChronicle({ chronicle }: { readonly chronicle: Chronicle }) {
  const about = useAboutMessages();
  return (
    <>
      <AboutSection title={about.what}>
        <Description chronicle={chronicle} />
      </AboutSection>
      {chronicle.meta.coverage && (
        <AboutSection title={about.coverage}>
          <Coverage coverage={chronicle.meta.coverage} />
        </AboutSection>
      )}
      {chronicle.meta.method !== undefined && (
        <AboutSection title={about.method}>
          <Method method={chronicle.meta.method} />
        </AboutSection>
      )}
    </>
  );
}

type AfterLegendProps = { readonly chronicle: Chronicle; readonly isAtCorrections: boolean };

function AfterLegend({ chronicle, isAtCorrections }: AfterLegendProps) {
  const about = useAboutMessages();
  const { version, corrections } = chronicle.meta;
  return (
    <>
      <AboutSection title={about.sources}>
        <SourceCounts chronicle={chronicle} />
      </AboutSection>
      {(version !== undefined || corrections.length > 0) && (
        <AboutSection title={about.version} isStart={isAtCorrections}>
          <Version version={version} corrections={corrections} />
        </AboutSection>
      )}
      <AboutSection title={about.report}>
        <Report url={chronicle.meta.reportUrl} />
      </AboutSection>
    </>
  );
}

type SectionProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** The dialog opens here. */
  readonly isStart?: boolean;
};

function AboutSection({ title, children, isStart = false }: SectionProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isStart) return undefined;
    // The dialog around it opens in a later effect, and takes the focus for itself.
    const frame = requestAnimationFrame(() => {
      heading.current?.scrollIntoView({ block: "start" });
      heading.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isStart]);
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} ref={heading} tabIndex={isStart ? -1 : undefined}>
        {title}
      </h3>
      {children}
    </section>
  );
}
