/** The format of `brand.json`. One schema reads files and yields the published JSON Schema. Documented in docs/publishing.md. */
import * as v from "valibot";
import { LANG_PATTERN, MAX_URL_LENGTH, URL_PATTERN } from "../chronicle/schema";
import { SchemaPath, strictly } from "./schema-problems";

const MAX_FOOTER_LINKS = 8;
const MAX_LANGUAGES = 50;

const plain = (most: number) => v.pipe(v.string("text"), v.maxLength(most, "long"), v.regex(/\S/, "blank"));

const LangTag = v.pipe(v.string("language-tag"), v.regex(LANG_PATTERN, "language-tag"));

/** One text, or one for each language. */
const text = (most: number) =>
  v.union(
    [
      plain(most),
      v.pipe(v.record(LangTag, plain(most), "text"), v.minEntries(1, "text"), v.maxEntries(MAX_LANGUAGES, "many")),
    ],
    "text",
  );

const WebAddress = v.pipe(
  v.string("web-address"),
  v.maxLength(MAX_URL_LENGTH, "long"),
  v.regex(URL_PATTERN, "web-address"),
);
/** No `?`: a link that writes a letter could add recipients there. Both cases spelt out: JSON Schema has no flags. */
const Contact = v.pipe(
  v.string("contact"),
  v.maxLength(MAX_URL_LENGTH, "long"),
  v.regex(/^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]+|[Mm][Aa][Ii][Ll][Tt][Oo]:[^\s@?&<>"%]+@[^\s@?&<>"%]+$)/, "contact"),
);
/** The pattern is for editors; `readMediaAddress` decides. */
const PicturePath = v.pipe(
  v.string("picture-path"),
  v.maxLength(300, "long"),
  v.regex(/^[^:/\\][^:\\]*\.(?:[Ss][Vv][Gg]|[Pp][Nn][Gg])$/, "picture-path"),
);
const Colour = v.pipe(v.string("colour"), v.regex(/^#[0-9A-Fa-f]{6}$/, "colour"));

export const BrandFileSchema = strictly({
  $schema: SchemaPath,
  title: v.optional(text(200)),
  description: v.optional(text(1_000)),
  publisher: v.optional(strictly({ name: text(200), url: v.optional(WebAddress) })),
  logo: v.optional(PicturePath),
  favicon: v.optional(PicturePath),
  /** One colour is fitted to each theme; three are taken as they are, and each must have enough contrast. */
  accent: v.optional(v.union([Colour, strictly({ light: Colour, dark: Colour, contrast: Colour })], "colour")),
  licence: v.optional(strictly({ name: plain(200), url: v.optional(WebAddress) })),
  contact: v.optional(Contact),
  footer: v.optional(
    v.pipe(v.array(strictly({ label: text(100), url: WebAddress }), "list"), v.maxLength(MAX_FOOTER_LINKS, "many")),
    [],
  ),
});
