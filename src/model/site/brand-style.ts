/**
 * The styles of a brand, for a `<style>` or a file of the site. Those of the logo are here and not in theme/header.css,
 * which each page of each site holds: most have no logo.
 */
import { accentStyle } from "./accent";
import type { Brand } from "./brand";

/** The logo beside the title and the line below it, and never so wide that no title is left. See ui/HeaderTitle. */
const LOGO_STYLE = [
  ".app-branded.app-branded{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 12px}",
  ".app-logo{grid-row:1/3;align-self:center;width:auto;max-width:min(240px,24px + 9vw);object-fit:contain}",
].join("");

/** @returns `""` for a brand without logo and colours */
export const brandStyle = ({ logo, accent }: Brand): string =>
  `${logo ? LOGO_STYLE : ""}${accent ? accentStyle(accent) : ""}`;
