/** What search engines, feed readers and previews of links read in the head of a page. */
import type { Lang } from "../model/links/view-link";

export type Alternate = { readonly lang: Lang; readonly href: string };

export type HeadFacts = {
  readonly lang: Lang;
  /** As tabs and results of searches show it; `name` is the same without the name of the site. */
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly kind: "website" | "article";
  readonly siteName: string;
  /** The full address of the page; absent where it is not known, and so in those below. */
  readonly address?: string | undefined;
  /** The page in each of its languages: full addresses if known, else links, which search engines do not accept. */
  readonly alternates: readonly Alternate[];
  /** For readers of any other language: a full address. */
  readonly otherwise?: string | undefined;
  readonly picture?: { readonly address: string; readonly alt: string } | undefined;
  /** An address. */
  readonly licence?: string | undefined;
  readonly feed?: { readonly href: string; readonly title: string } | undefined;
  readonly icon?: string | undefined;
  /** JSON-LD without any `<`: see `structuredDataText`. */
  readonly structuredData?: string | undefined;
};

/** Of all social pictures, in pixels. */
const PICTURE_WIDTH_PX = 1200;
const PICTURE_HEIGHT_PX = 630;

/** As Open Graph names languages: with a country. */
const LOCALES: Readonly<Record<Lang, string>> = { en: "en_GB", uk: "uk_UA" };

export function SiteHead({ facts }: { readonly facts: HeadFacts }) {
  const { lang, title, name, description, address, alternates, otherwise, licence, feed, icon, structuredData } = facts;
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {address !== undefined && <link rel="canonical" href={address} />}
      {(address === undefined ? [] : alternates).map((one) => (
        <link key={one.lang} rel="alternate" hrefLang={one.lang} href={one.href} />
      ))}
      {otherwise !== undefined && <link rel="alternate" hrefLang="x-default" href={otherwise} />}
      {licence !== undefined && <link rel="license" href={licence} />}
      {feed && <link rel="alternate" type="application/atom+xml" href={feed.href} title={feed.title} />}
      {icon !== undefined && <link rel="icon" href={icon} />}
      <meta property="og:type" content={facts.kind} />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={description} />
      <meta property="og:site_name" content={facts.siteName} />
      <meta property="og:locale" content={LOCALES[lang]} />
      {alternates
        .filter((one) => one.lang !== lang)
        .map((one) => (
          <meta key={one.lang} property="og:locale:alternate" content={LOCALES[one.lang]} />
        ))}
      {address !== undefined && <meta property="og:url" content={address} />}
      <Picture facts={facts} />
      {structuredData !== undefined && <script type="application/ld+json">{structuredData}</script>}
    </>
  );
}

function Picture({ facts: { picture } }: { readonly facts: HeadFacts }) {
  if (!picture) return <meta name="twitter:card" content="summary" />;
  return (
    <>
      <meta property="og:image" content={picture.address} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PICTURE_WIDTH_PX)} />
      <meta property="og:image:height" content={String(PICTURE_HEIGHT_PX)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
