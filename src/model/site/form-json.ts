/** The form of “Publish” as JSON, to be remembered: half-typed values too. */
import * as v from "valibot";
import { LANGS } from "../links/view-link";
import { dataUrlOf, pictureFromDataUrl } from "./brand-picture";
import { MAX_FOOTER_LINKS, type PublishForm } from "./publish-form";

const Plain = v.fallback(v.pipe(v.string(), v.maxLength(2_000)), "");
const Text = v.fallback(v.optional(v.union([v.string(), v.record(v.string(), v.string())])), undefined);
const Colour = v.pipe(v.string(), v.maxLength(7));
const Picture = v.optional(v.pipe(v.unknown(), v.transform(pictureFromDataUrl)));

/** What is strange in it is left out, and the rest is kept. */
const FormSchema = v.object({
  address: Plain,
  languages: v.pipe(
    v.array(v.picklist(LANGS)),
    v.minLength(1),
    v.transform((langs) => [...new Set(langs)]),
  ),
  title: Text,
  description: Text,
  publisherName: Text,
  publisherUrl: Plain,
  accent: v.fallback(v.optional(v.object({ light: Colour, dark: Colour, contrast: Colour })), undefined),
  licenceName: Plain,
  licenceUrl: Plain,
  contact: Plain,
  footer: v.fallback(v.pipe(v.array(v.object({ label: Text, url: Plain })), v.maxLength(MAX_FOOTER_LINKS)), []),
  logo: Picture,
  favicon: Picture,
});

/** @returns `undefined` if it is no form */
export function formFromJson(value: unknown): PublishForm | undefined {
  const read = v.safeParse(FormSchema, value);
  return read.success ? read.output : undefined;
}

export const formToJson = ({ logo, favicon, ...typed }: PublishForm): object => ({
  ...typed,
  ...(logo && { logo: dataUrlOf(logo) }),
  ...(favicon && { favicon: dataUrlOf(favicon) }),
});
