/** Reads `throughline.config.json`: what `npm run build` makes a site of. */
import { kindOfMediaAddress, readMediaAddress } from "../chronicle/media-address";
import { parseUrl } from "../links/parse-url";
import type { Lang } from "../links/view-link";
import { showValue } from "../problem";
import { ConfigFileSchema } from "./config-schema";
import { check } from "./schema-problems";
import { type SettingProblem, parseSettings } from "./setting-problem";

export const CONFIG_FILE = "throughline.config.json";

/** Paths are from the folder of the file, with slashes. */
export type SiteConfig = {
  readonly chronicle: string;
  /** With a trailing slash. */
  readonly address?: string | undefined;
  /** At least one; the first is that of `index.html`. */
  readonly languages: readonly Lang[];
  readonly brand?: string | undefined;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: SiteConfig }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** @returns the configuration with defaults for what is not set, or everything that is wrong; never throws */
export function readConfig(text: string): ConfigResult {
  const json = parseSettings(text);
  if (!json.ok) return json;
  const checked = check(ConfigFileSchema, json.value);
  if (!checked.ok) return checked;
  const { chronicle, address, languages, brand } = checked.value;
  const home = address === undefined ? undefined : readAddress(address);
  const problems: SettingProblem[] = [];
  if (address !== undefined && home === undefined)
    problems.push({ code: "site-address", where: "address", found: showValue(address) });
  if (readPath(chronicle) === undefined)
    problems.push({ code: "path", where: "chronicle", found: showValue(chronicle) });
  if (brand !== undefined && readPath(brand) === undefined)
    problems.push({ code: "json-path", where: "brand", found: showValue(brand) });
  languages.forEach((lang, i) => {
    if (languages.indexOf(lang) < i) problems.push({ code: "repeated", where: `languages[${i}]`, found: lang });
  });
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    config: {
      chronicle: readPath(chronicle) ?? chronicle,
      languages,
      ...(home !== undefined && { address: home }),
      ...(brand !== undefined && { brand: readPath(brand) }),
    },
  };
}

/**
 * The address of a site, of anyone.
 * @returns with a trailing slash; `undefined` unless it is a web address of a folder, without query, fragment and password
 */
export function readAddress(text: string): string | undefined {
  const url = parseUrl(text);
  const isHome =
    url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && url.username === "" && url.password === "";
  if (!isHome) return undefined;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

function readPath(path: string): string | undefined {
  const address = readMediaAddress(path);
  return address !== undefined && kindOfMediaAddress(address) === "path" ? address : undefined;
}
