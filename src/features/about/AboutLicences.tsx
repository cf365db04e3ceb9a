import { useMessages } from "../../i18n/react";
import type { Meta } from "../../model/chronicle";
import { NewTabLink } from "./NewTabLink";
import styles from "./AboutDialog.module.css";

export function AboutLicences({ licence }: { readonly licence: Meta["licence"] }) {
  const { about } = useMessages();
  return (
    <ul className={styles.list}>
      <li>{about.code}</li>
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
        {about.libraries} <NewTabLink href="./THIRD-PARTY-NOTICES.txt">{about.notices}</NewTabLink>.
      </li>
    </ul>
  );
}
