/** Facts of a single-file export: date, source, and the number of events. */
import { dateFormatter } from "../../i18n/format-date";
import { useLang } from "../../i18n/react";
import type { ExportMetadata } from "../../model/single-file";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

export function AboutExport({ facts }: { readonly facts: ExportMetadata | undefined }) {
  const about = useAboutMessages();
  const lang = useLang();
  if (!facts) return <p>{about.singleFileUnknown}</p>;
  const day = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(Date.parse(facts.madeOn));
  return (
    <>
      <p>{about.singleFileMade(day, facts.home)}</p>
      {facts.sha256 !== undefined && <p className={styles.sum}>{about.singleFileChecksum(facts.sha256)}</p>}
    </>
  );
}
