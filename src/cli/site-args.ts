/** The arguments of `npm run site`. */
import { parseArgs } from "node:util";
import { readAddress } from "../model/site/read-config";
import { LANGS, type Lang } from "../model/links/view-link";

export type SiteArgs = {
  readonly files: readonly string[];
  readonly out: string;
  readonly address: string | undefined;
  readonly brand: string | undefined;
  readonly languages: readonly Lang[];
  readonly isWatching: boolean;
};

export const SITE_USAGE = `Usage: npm run site -- FILE… --out DIR [options]

Makes a complete static site from a file of events in any format that can be opened (docs/formats.md); several files
become a library with a front page. Copy DIR to any web host (docs/publishing.md).
  --out DIR            a new or empty folder, or that of an older site, which is brought up to date
  --address https://…  where the site will be: for the sitemap, the feed and pictures in social networks
  --brand FILE         brand.json: names, logo, colours and links of the publisher
  --languages en,uk    of the interface; the first is that of index.html (en,uk)
  --watch              makes it again whenever a file changes, until Ctrl-C

Ends with 0 when there are no errors (warnings may be there), 1 when a file has errors (what could be read is published),
2 when the site could not be made; then DIR is as it was.`;

type Read = { readonly args: SiteArgs } | { readonly fault: string };

/** @returns the arguments, or what is wrong with them in one sentence */
export function readSiteArgs(argv: readonly string[]): Read {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: {
      out: { type: "string" },
      address: { type: "string" },
      brand: { type: "string" },
      languages: { type: "string" },
      watch: { type: "boolean" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known = ["out", "address", "brand", "languages", "watch"];
  for (const token of tokens)
    if (token.kind === "option" && !known.includes(token.name)) return { fault: `Unknown option ${token.rawName}.` };
  const { out, address, brand, watch, languages = LANGS.join(",") } = values;
  if (positionals.length === 0) return { fault: "No file of events is named." };
  if (typeof out !== "string" || out === "") return { fault: "--out needs the folder of the site." };
  if (address === true || (typeof address === "string" && readAddress(address) === undefined))
    return { fault: "--address needs the address of a folder, such as https://example.org/timeline/." };
  if (brand === true) return { fault: "--brand needs a file." };
  const chosen = String(languages).split(",");
  const langs = LANGS.filter((lang) => chosen.includes(lang)).sort((a, b) => chosen.indexOf(a) - chosen.indexOf(b));
  if (langs.length === 0 || langs.length !== chosen.length)
    return { fault: `--languages needs one or more of ${LANGS.join(", ")}, with commas.` };
  return {
    args: {
      files: positionals,
      out,
      address: typeof address === "string" ? readAddress(address) : undefined,
      brand: typeof brand === "string" ? brand : undefined,
      languages: langs,
      isWatching: watch === true,
    },
  };
}
