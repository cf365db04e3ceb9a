/** Reads `brand.json`: strictly, since what is set here is on every page of a site. */
import { parseUrl } from "../links/parse-url";
import { kindOfMediaAddress, readMediaAddress } from "../chronicle/media-address";
import { showValue } from "../problem";
import { accentProblems, fitAccent } from "./accent";
import type { Brand } from "./brand";
import { BrandFileSchema } from "./brand-schema";
import { check } from "./schema-problems";
import { type SettingProblem, parseSettings } from "./setting-problem";

/** Paths of pictures from the folder of `brand.json`. The caller reads the files and hands them to `withFiles`. */
export type BrandPaths = { readonly logo?: string | undefined; readonly favicon?: string | undefined };

export type BrandResult =
  | { readonly ok: true; readonly brand: Brand; readonly paths: BrandPaths }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/**
 * @param text  the content of a `brand.json`, of anyone
 * @returns the brand without its pictures, or everything that is wrong; never throws
 */
export function readBrand(text: string): BrandResult {
  const json = parseSettings(text);
  if (!json.ok) return json;
  const checked = check(BrandFileSchema, json.value);
  if (!checked.ok) return checked;
  const { $schema: _, logo, favicon, accent, ...file } = checked.value;
  const exact = typeof accent === "string" ? fitAccent(accent) : accent && inLowerCase(accent);
  const problems = [
    ...pathProblems({ logo, favicon }),
    ...addressProblem("publisher.url", file.publisher?.url),
    ...addressProblem("licence.url", file.licence?.url),
    ...addressProblem("contact", file.contact),
    ...file.footer.flatMap(({ url }, i) => addressProblem(`footer[${i}].url`, url)),
    ...(exact ? accentProblems(exact) : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    brand: { ...file, ...(exact && { accent: exact }) },
    paths: { logo: readPath(logo), favicon: readPath(favicon) },
  };
}

const inLowerCase = ({ light, dark, contrast }: NonNullable<Brand["accent"]>) => ({
  light: light.toLowerCase(),
  dark: dark.toLowerCase(),
  contrast: contrast.toLowerCase(),
});

function readPath(path: string | undefined): string | undefined {
  const address = path === undefined ? undefined : readMediaAddress(path);
  return address !== undefined && kindOfMediaAddress(address) === "path" ? address : undefined;
}

const pathProblems = (paths: BrandPaths): readonly SettingProblem[] =>
  (["logo", "favicon"] as const).flatMap((where) => {
    const path = paths[where];
    if (path === undefined || readPath(path) !== undefined) return [];
    return [{ code: "picture-path", where, found: showValue(path) }];
  });

/** What the pattern of the schema cannot tell. A name and password in an address mislead readers about the host. */
function addressProblem(where: string, address: string | undefined): readonly SettingProblem[] {
  if (address === undefined) return [];
  const url = parseUrl(address);
  if (url && url.username === "" && url.password === "") return [];
  return [{ code: where === "contact" ? "contact" : "web-address", where, found: showValue(address) }];
}
