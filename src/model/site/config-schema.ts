/** The format of `throughline.config.json`. One schema reads it and yields the published JSON Schema. */
import * as v from "valibot";
import { MAX_URL_LENGTH } from "../chronicle/schema";
import { LANGS } from "../links/view-link";
import { SchemaPath, strictly } from "./schema-problems";

/** The patterns are for editors; `readMediaAddress` decides. */
const JsonPath = v.pipe(
  v.string("json-path"),
  v.maxLength(300, "long"),
  v.regex(/^[^:/\\][^:\\]*\.[Jj][Ss][Oo][Nn]$/, "json-path"),
);
const FilePath = v.pipe(v.string("path"), v.maxLength(300, "long"), v.regex(/^[^:/\\][^:\\]*$/, "path"));

export const ConfigFileSchema = strictly({
  $schema: SchemaPath,
  chronicle: v.optional(FilePath, "public/data/russia-ukraine-war.json"),
  address: v.optional(
    v.pipe(
      v.string("site-address"),
      v.maxLength(MAX_URL_LENGTH, "long"),
      v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#]+[^\s?#]*$/, "site-address"),
    ),
  ),
  /** Of the interface; the first is that of `index.html`. */
  languages: v.optional(
    v.pipe(v.array(v.picklist(LANGS, "language"), "list"), v.minLength(1, "list"), v.maxLength(LANGS.length, "many")),
    [...LANGS],
  ),
  brand: v.optional(JsonPath),
});
