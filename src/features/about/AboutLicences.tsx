import { appVersion } from "../../model/app-version";
import { noticesInPage } from "../../model/single-file";
import type { Meta } from "../../model/chronicle/chronicle";
import { useApp } from "../../store/react";
import { NewTabLink } from "./NewTabLink";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

export function AboutLicences({ licence }: { readonly licence: Meta["licence"] }) {
  const about = useAboutMessages();
  const isSingleFile = useApp((s) => s.singleFile !== undefined);
  // A single-file export has no separate file: its page contains the texts.
  const notices = isSingleFile ? noticesInPage(document) : undefined;
  return (
    <ul className={styles.list}>
      <li>
        {about.code} <span className="num">{about.program(appVersion(document))}</span>
      </li>
      <li>
        {licence === undefined ? (
          about.textUnknown
        ) : (
          <>
            {about.text}{" "}
            {licence.url === undefined ? licence.name : <NewTabLink href={licence.url}>{licence.name}</NewTabLink>}.
          </>
        )}
      </li>
      <li>{about.fonts}</li>
      <li>{about.map}</li>
      <li>
        {about.libraries}{" "}
        {notices === undefined ? (
          <>
            <NewTabLink href="./THIRD-PARTY-NOTICES.txt">{about.notices}</NewTabLink>.
          </>
        ) : (
          <details className={styles.notices}>
            <summary>{about.notices}</summary>
            <pre>{notices}</pre>
          </details>
        )}
      </li>
    </ul>
  );
}
