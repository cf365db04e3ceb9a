/** A form as `brand.json` with its pictures beside it, and back. */
import type { BrandFile } from "./brand";
import { withFiles } from "./brand-files";
import { type PublishForm, brandOf, formWith } from "./publish-form";
import { readBrand } from "./read-brand";
import type { SettingProblem } from "./setting-problem";

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

const nameOf = (stem: string, { type }: BrandFile): string => `${stem}.${type === "image/png" ? "png" : "svg"}`;

/** @returns `brand.json` and the pictures that it names */
export function brandFilesOf(form: PublishForm): readonly NamedBytes[] {
  const { logo, favicon, ...brand } = brandOf(form);
  const pictures = Object.entries({ logo, favicon }).flatMap(([role, file]) =>
    file ? [{ role, name: nameOf(role, file), bytes: file.bytes }] : [],
  );
  const names = Object.fromEntries(pictures.map(({ role, name }) => [role, name]));
  const json = `${JSON.stringify({ ...brand, ...names }, undefined, 2)}\n`;
  return [
    { name: "brand.json", bytes: new TextEncoder().encode(json) },
    ...pictures.map(({ name, bytes }) => ({ name, bytes })),
  ];
}

export type FormResult =
  /** @param missing  names of pictures that were not among the files */
  | { readonly ok: true; readonly form: PublishForm; readonly missing: readonly string[] }
  /** The first of the problems. */
  | { readonly ok: false; readonly problem: SettingProblem };

/**
 * @param form  keeps its address and languages
 * @param files  `brand.json` under any name that ends with `.json`, and its pictures
 */
export function formFromFiles(form: PublishForm, files: readonly NamedBytes[]): FormResult {
  const json = files.find(({ name }) => /\.json$/i.test(name));
  const read = readBrand(json ? new TextDecoder().decode(json.bytes) : "");
  if (!read.ok) return { ok: false, problem: read.problems[0] ?? { code: "json", where: "" } };
  const missing: string[] = [];
  // A browser gives names of files and not their folders.
  const bytesOf = (path: string | undefined): Uint8Array | undefined => {
    const name = path?.split("/").at(-1);
    const found = files.find((file) => file.name === name)?.bytes;
    if (name !== undefined && !found) missing.push(name);
    return found;
  };
  const pictures = { logo: bytesOf(read.paths.logo), favicon: bytesOf(read.paths.favicon) };
  const { brand, problems } = withFiles(read.brand, pictures);
  const [problem] = problems;
  return problem ? { ok: false, problem } : { ok: true, form: formWith(form, brand), missing };
}
