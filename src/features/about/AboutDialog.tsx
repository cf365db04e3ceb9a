/** What this timeline is, how far to trust it and whose work it is. Parts that a chronicle says nothing of are left out. */
import { type ReactNode, useId } from "react";
import { useMessages } from "../../i18n/react";
import type { Chronicle } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { selectChronicle } from "../../store/selectors/filtered";
import { Dialog } from "../../ui/Dialog";
import { Coverage, Method, Report, Rests, Version, What } from "./AboutChronicle";
import { AboutDates, AboutStatuses } from "./AboutDrawing";
import { AboutExport } from "./AboutExport";
import { AboutLicences } from "./AboutLicences";
import styles from "./AboutDialog.module.css";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

export function AboutDialog({ isOpen, onClose }: Props) {
  const { about } = useMessages();
  const chronicle = useApp(selectChronicle);
  const isCached = useApp((s) => s.offline.isCached);
  const singleFile = useApp((s) => s.singleFile);
  return (
    <Dialog isOpen={isOpen} title={about.title} closeLabel={about.close} onClose={onClose} isSheet isToRead>
      <div className={styles.about}>
        {chronicle && <AboutChronicle chronicle={chronicle} />}
        <Part title={about.statuses}>
          <AboutStatuses />
        </Part>
        <Part title={about.dates}>
          <AboutDates />
        </Part>
        {chronicle && <AfterDrawing chronicle={chronicle} />}
        <Part title={about.licences}>
          <AboutLicences licence={chronicle?.meta.licence} />
        </Part>
        <Part title={about.privacy}>
          <p>{about.privacyText}</p>
        </Part>
        {singleFile && (
          <Part title={about.singleFile}>
            <AboutExport facts={singleFile.facts} />
          </Part>
        )}
        {isCached !== undefined && (
          <Part title={about.offline}>
            <p>{isCached ? about.offlineReady : about.offlineRefused}</p>
          </Part>
        )}
        <Part title={about.translation}>
          <p>{about.translationText}</p>
        </Part>
      </div>
    </Dialog>
  );
}

function AboutChronicle({ chronicle }: { readonly chronicle: Chronicle }) {
  const { about } = useMessages();
  return (
    <>
      <Part title={about.what}>
        <What chronicle={chronicle} />
      </Part>
      {chronicle.meta.coverage && (
        <Part title={about.coverage}>
          <Coverage coverage={chronicle.meta.coverage} />
        </Part>
      )}
      {chronicle.meta.method !== undefined && (
        <Part title={about.method}>
          <Method method={chronicle.meta.method} />
        </Part>
      )}
    </>
  );
}

function AfterDrawing({ chronicle }: { readonly chronicle: Chronicle }) {
  const { about } = useMessages();
  const { version, corrections } = chronicle.meta;
  return (
    <>
      <Part title={about.sources}>
        <Rests chronicle={chronicle} />
      </Part>
      {(version !== undefined || corrections.length > 0) && (
        <Part title={about.version}>
          <Version version={version} corrections={corrections} />
        </Part>
      )}
      <Part title={about.report}>
        <Report url={chronicle.meta.reportUrl} />
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {children}
    </section>
  );
}
