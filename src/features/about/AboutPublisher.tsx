/** Who publishes the site: what the brand of the site sets. */
import { Text } from "../../i18n/react";
import { contactText, isMail } from "../../model/site/contact";
import type { SiteFacts } from "../../model/site/site-facts";
import { NewTabLink } from "./NewTabLink";
import { useAboutMessages } from "./about-messages";
import styles from "./AboutDialog.module.css";

export function AboutPublisher({ brand }: { readonly brand: NonNullable<SiteFacts["brand"]> }) {
  const about = useAboutMessages();
  const { publisher, contact, licence, footer = [] } = brand;
  return (
    <>
      {publisher && (
        <p>
          {publisher.url === undefined ? (
            <Text of={publisher.name} />
          ) : (
            <NewTabLink href={publisher.url}>
              <Text of={publisher.name} />
            </NewTabLink>
          )}
        </p>
      )}
      {contact !== undefined && (
        <p>
          {about.contact}{" "}
          {isMail(contact) ? (
            <a href={contact}>{contactText(contact)}</a>
          ) : (
            <NewTabLink href={contact}>{contactText(contact)}</NewTabLink>
          )}
        </p>
      )}
      {licence && (
        <p>
          {about.siteLicence}{" "}
          {licence.url === undefined ? licence.name : <NewTabLink href={licence.url}>{licence.name}</NewTabLink>}
        </p>
      )}
      {footer.length > 0 && (
        <ul className={styles.list}>
          {footer.map(({ label, url }, i) => (
            <li key={i}>
              <NewTabLink href={url}>
                <Text of={label} />
              </NewTabLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
