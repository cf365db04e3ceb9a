/** The contact of a publisher, `https:` or `mailto:`, as readers see it. */
import type { SiteFacts } from "./site-facts";

const MAIL = /^mailto:/i;
const WEB = /^https?:\/\/(?:www\.)?|\/$/gi;

export const isMail = (contact: string): boolean => MAIL.test(contact);

/** `desk@paper.example`, `paper.example/contact` */
export const contactText = (contact: string): string =>
  isMail(contact) ? contact.replace(MAIL, "") : contact.replaceAll(WEB, "");

/** Whether a brand says anything about who publishes the site. A logo alone does not. */
export const hasPublisher = (brand: SiteFacts["brand"]): brand is NonNullable<SiteFacts["brand"]> =>
  brand !== undefined &&
  (brand.publisher !== undefined ||
    brand.contact !== undefined ||
    brand.licence !== undefined ||
    (brand.footer ?? []).length > 0);
