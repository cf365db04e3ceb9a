/** Who publishes the site, at the end of a page without dialogs. */
import type { AboutMessages } from "../i18n/en/about";
import { Text } from "../i18n/react";
import { contactText } from "../model/site/contact";
import type { SiteFacts } from "../model/site/site-facts";

type Props = { readonly brand: NonNullable<SiteFacts["brand"]>; readonly messages: AboutMessages };

export function SiteFooter({ brand: { publisher, contact, licence, footer = [] }, messages: about }: Props) {
  return (
    <footer className="first-more first-about">
      <h2>{about.publisher}</h2>
      {publisher && (
        <p>
          {publisher.url === undefined ? (
            <Text of={publisher.name} />
          ) : (
            <a href={publisher.url} rel="noopener noreferrer">
              <Text of={publisher.name} />
            </a>
          )}
        </p>
      )}
      {contact !== undefined && (
        <p>
          {about.contact}{" "}
          <a href={contact} rel="noopener noreferrer">
            {contactText(contact)}
          </a>
        </p>
      )}
      {licence && (
        <p>
          {about.siteLicence}{" "}
          {licence.url === undefined ? (
            licence.name
          ) : (
            <a href={licence.url} rel="license noopener noreferrer">
              {licence.name}
            </a>
          )}
        </p>
      )}
      {footer.length > 0 && (
        <ul>
          {footer.map(({ label, url }, i) => (
            <li key={i}>
              <a href={url} rel="noopener noreferrer">
                <Text of={label} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
