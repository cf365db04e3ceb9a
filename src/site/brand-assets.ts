/** What a brand adds to a site and to its pages. */
import { accentStyle } from "../model/site/accent";
import type { Brand, BrandFile } from "../model/site/brand";
import { brandStyle } from "../model/site/brand-style";
import type { SiteFile } from "../model/site/site";

const EXTENSIONS: Readonly<Record<BrandFile["type"], string>> = { "image/svg+xml": "svg", "image/png": "png" };

/** Where the site has its logo. */
export const logoPath = ({ type }: BrandFile): string => `brand/logo.${EXTENSIONS[type]}`;
/** The icon of the app keeps its name, which browsers also ask for by themselves. */
export const faviconPath = ({ favicon }: Brand): string =>
  favicon?.type === "image/png" ? "brand/favicon.png" : "favicon.svg";
/** For pages whose policy allows no style of their own. */
const ACCENT_PATH = "brand/accent.css";
export const accentPath = ({ accent }: Brand): string | undefined => (accent ? ACCENT_PATH : undefined);

export function brandFiles({ logo, favicon, accent, footer }: Brand): readonly SiteFile[] {
  return [
    ...(logo ? [{ path: logoPath(logo), content: logo.bytes }] : []),
    ...(favicon ? [{ path: faviconPath({ favicon, footer }), content: favicon.bytes }] : []),
    ...(accent ? [{ path: ACCENT_PATH, content: accentStyle(accent) }] : []),
  ];
}

const ICONS = /<link rel="icon"[^>]*>\s*<link rel="apple-touch-icon"[^>]*>/;

/**
 * @param page  a page of the app
 * @returns the page with the icon of the brand and without ours, with its colours and the styles of its logo
 */
export function withBrand(page: string, brand: Brand): string {
  const icon = brand.favicon
    ? `<link rel="icon" href="./${faviconPath(brand)}" type="${brand.favicon.type}" />`
    : undefined;
  const withIcon = icon === undefined ? page : page.replace(ICONS, () => icon);
  // At the end of the head: after the styles that it changes.
  const style = brandStyle(brand);
  return style === "" ? withIcon : withIcon.replace("</head>", () => `<style>${style}</style>\n  </head>`);
}
