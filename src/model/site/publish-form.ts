/** What a publisher types before a site is made. Texts are kept as typed; `brandOf` takes what is valid. */
import type { Lang } from "../links/view-link";
import type { LocalizedText } from "../localized";
import type { Accent, Brand, BrandFile, BrandLink } from "./brand";
import { nearestAccent } from "./accent";

/** Of the texts, as in `brand.json`. */
export const MAX_LENGTHS = { title: 200, description: 1_000, publisher: 200, licence: 200, label: 100 } as const;

export const isColour = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

export type FormLink = { readonly label?: LocalizedText | undefined; readonly url: string };

export type PublishForm = {
  readonly address: string;
  /** Of the interface; the first is that of `index.html`. Never empty. */
  readonly languages: readonly Lang[];
  readonly title?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly publisherName?: LocalizedText | undefined;
  readonly publisherUrl: string;
  /** As typed: not always colours. */
  readonly accent?: Accent | undefined;
  readonly licenceName: string;
  readonly licenceUrl: string;
  readonly contact: string;
  readonly footer: readonly FormLink[];
  readonly logo?: BrandFile | undefined;
  readonly favicon?: BrandFile | undefined;
};

export const MAX_FOOTER_LINKS = 8;

export const emptyForm = (languages: readonly Lang[]): PublishForm => ({
  address: "",
  languages,
  publisherUrl: "",
  licenceName: "",
  licenceUrl: "",
  contact: "",
  footer: [],
});

/** A typed address with what people leave out: the scheme. */
function urlOf(text: string): URL | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const whole = /^[a-z][a-z\d+.-]*:/i.test(typed) && !/^[^/]+:\d/.test(typed) ? typed : `https://${typed}`;
  try {
    const url = new URL(whole);
    return url.hostname.includes(".") && url.username === "" && url.password === "" ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @returns the folder with a trailing slash; `undefined` for an empty text
 * @throws RangeError for anything but a folder on an https host
 */
export function readSiteAddress(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const url = urlOf(text);
  const isFolder = url?.search === "" && url.hash === "" && !/\.[a-z]{2,5}$/i.test(url.pathname);
  if (!url || url.protocol !== "https:" || !isFolder) throw new RangeError("not the address of a folder");
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** @returns `undefined` if it is no address of a page */
export function readPageAddress(text: string): string | undefined {
  const url = urlOf(text);
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : undefined;
}

/** @returns `mailto:` for an e-mail address; `undefined` if it is neither that nor a page */
export function readContact(text: string): string | undefined {
  const typed = text.trim().replace(/^mailto:/i, "");
  if (typed === "") return undefined;
  if (/^[^\s@:/?#&<>"%]+@[^\s@:/?#&<>"%]+\.[^\s@:/?#&<>"%]+$/.test(typed)) return `mailto:${typed}`;
  return typed.includes("@") ? undefined : readPageAddress(typed);
}

export type FormField =
  | `accent-${keyof Accent}`
  | "address"
  | "publisherUrl"
  | "licenceUrl"
  | "contact"
  | `footer-${number}-${"label" | "url"}`;

/** The fields that have to be changed before a site can be made. */
export function faultsOf(form: PublishForm): ReadonlySet<FormField> {
  const faults = new Set<FormField>();
  try {
    readSiteAddress(form.address);
  } catch {
    faults.add("address");
  }
  for (const field of ["publisherUrl", "licenceUrl"] as const) {
    if (form[field].trim() !== "" && readPageAddress(form[field]) === undefined) faults.add(field);
  }
  if (form.contact.trim() !== "" && readContact(form.contact) === undefined) faults.add("contact");
  for (const theme of ["light", "dark", "contrast"] as const) {
    if (form.accent && !isColour(form.accent[theme])) faults.add(`accent-${theme}`);
  }
  for (const [index, { label, url }] of form.footer.entries()) {
    const isEmpty = trimmed(label) === undefined && url.trim() === "";
    if (!isEmpty && trimmed(label) === undefined) faults.add(`footer-${index}-label`);
    if (!isEmpty && readPageAddress(url) === undefined) faults.add(`footer-${index}-url`);
  }
  return faults;
}

/** Without texts that are blank. */
function trimmed(text: LocalizedText | undefined): LocalizedText | undefined {
  if (typeof text !== "object") return text?.trim() || undefined;
  const entries = Object.entries(text).flatMap(([lang, one]) => (one.trim() === "" ? [] : [[lang, one.trim()]]));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** @returns the brand; colours that would be hard to read are replaced by the nearest that are not */
export function brandOf(form: PublishForm): Brand {
  const [title, description, name] = [form.title, form.description, form.publisherName].map(trimmed);
  const publisherUrl = readPageAddress(form.publisherUrl);
  const licenceUrl = readPageAddress(form.licenceUrl);
  const contact = readContact(form.contact);
  const footer = form.footer.flatMap(({ label: typed, url }): readonly BrandLink[] => {
    const label = trimmed(typed);
    const address = readPageAddress(url);
    return label !== undefined && address !== undefined ? [{ label, url: address }] : [];
  });
  const licence = form.licenceName.trim();
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(name !== undefined && { publisher: { name, ...(publisherUrl !== undefined && { url: publisherUrl }) } }),
    ...(form.accent && accentOf(form.accent)),
    ...(licence !== "" && { licence: { name: licence, ...(licenceUrl !== undefined && { url: licenceUrl }) } }),
    ...(contact !== undefined && { contact }),
    footer,
    ...(form.logo && { logo: form.logo }),
    ...(form.favicon && { favicon: form.favicon }),
  };
}

function accentOf({ light, dark, contrast }: Accent): { readonly accent?: Accent } {
  if (![light, dark, contrast].every(isColour)) return {};
  return {
    accent: {
      light: nearestAccent("light", light.toLowerCase()),
      dark: nearestAccent("dark", dark.toLowerCase()),
      contrast: nearestAccent("contrast", contrast.toLowerCase()),
    },
  };
}

/** The form that a brand would have come from. */
export function formWith(form: PublishForm, brand: Brand): PublishForm {
  const { title, description, publisher, accent, licence, contact, footer, logo, favicon } = brand;
  return {
    address: form.address,
    languages: form.languages,
    title,
    description,
    publisherName: publisher?.name,
    publisherUrl: publisher?.url ?? "",
    accent,
    licenceName: licence?.name ?? "",
    licenceUrl: licence?.url ?? "",
    contact: contact?.replace(/^mailto:/, "") ?? "",
    footer: footer.slice(0, MAX_FOOTER_LINKS),
    logo,
    favicon,
  };
}
