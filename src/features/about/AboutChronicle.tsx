/** Sections of the about dialog with the chronicle's metadata. */
import { dateFormatter } from "../../i18n/format-date";
import { Text, useLang } from "../../i18n/react";
import type { Chronicle, Meta } from "../../model/chronicle/chronicle";
import type { LocalizedText } from "../../model/localized";
import { NewTabLink } from "./NewTabLink";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

/** Formats a date of the metadata ("2025-05-16"). */
function useDay(): (day: string) => string {
  const lang = useLang();
  return (day) => {
    const ms = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(ms)) return day;
    return dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(ms);
  };
}

export function Description({ chronicle: { meta, events, lanes } }: { readonly chronicle: Chronicle }) {
  const about = useAboutMessages();
  return (
    <>
      <p className={styles.name}>
        <Text of={meta.title} />
      </p>
      {meta.description !== undefined && (
        <p>
          <Text of={meta.description} />
        </p>
      )}
      <p>
        {about.whatText} {about.counted(events.length, lanes.length)}
      </p>
    </>
  );
}

export function Coverage({ coverage }: { readonly coverage: NonNullable<Meta["coverage"]> }) {
  const about = useAboutMessages();
  const day = useDay();
  return (
    <>
      <p>
        <b>{about.upTo(day(coverage.to))}</b> {about.wentOn}
      </p>
      <p>{about.period(day(coverage.from), day(coverage.to))}</p>
    </>
  );
}

export function Method({ method }: { readonly method: LocalizedText }) {
  return (
    <p>
      <Text of={method} />
    </p>
  );
}

export function SourceCounts({ chronicle }: { readonly chronicle: Chronicle }) {
  const about = useAboutMessages();
  const { sources, sourceless } = chronicle.digest;
  const counts = [...sources].filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a);
  return (
    <>
      <ul className={`${styles.list} num`}>
        {counts.map(([kind, count]) => (
          <li key={kind}>{about.sourceCounts[kind](count)}</li>
        ))}
        {sourceless > 0 && <li>{about.sourceless(sourceless)}</li>}
      </ul>
      <p>{about.sourcesText}</p>
    </>
  );
}

type VersionProps = { readonly version: string | undefined; readonly corrections: Meta["corrections"] };

export function Version({ version, corrections }: VersionProps) {
  const about = useAboutMessages();
  const day = useDay();
  return (
    <>
      {version !== undefined && <p className="num">{about.versionIs(version)}</p>}
      {corrections.length === 0 ? (
        <p>{about.noCorrections}</p>
      ) : (
        <ul className={styles.list}>
          {corrections.map((correction, i) => (
            <li key={i}>
              <b className="num">
                {day(correction.date)}
                {correction.version !== undefined && `, ${correction.version}`}
              </b>
              {". "}
              <Text of={correction.text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Report({ url }: { readonly url: string | undefined }) {
  const about = useAboutMessages();
  if (url !== undefined) {
    return (
      <p>
        <NewTabLink href={url}>{about.reportLink}</NewTabLink>
      </p>
    );
  }
  return (
    <p>
      {about.reportText} <code>{about.reportExample}</code>
    </p>
  );
}
