/** A page that somebody took along: when and from where, and which events are in it. */
import { dateFormatter } from "../../i18n/format-date";
import { useLang, useMessages } from "../../i18n/react";
import type { KitFacts } from "../../model/single-file";
import styles from "./AboutDialog.module.css";

export function AboutKit({ facts }: { readonly facts: KitFacts | undefined }) {
  const { about } = useMessages();
  const lang = useLang();
  if (!facts) return <p>{about.oneFileUnknown}</p>;
  const day = dateFormatter(lang, { day: "numeric", month: "long", year: "numeric" }).format(Date.parse(facts.madeOn));
  return (
    <>
      <p>{about.oneFileMade(day, facts.home)}</p>
      {facts.sha256 !== undefined && <p className={styles.sum}>{about.oneFileSum(facts.sha256)}</p>}
    </>
  );
}
