/** The language that a cell names: a BCP 47 tag such as `uk` or `pt-BR`, or a name such as "Ukrainian" or "українська". */

/** Languages that are written in with any frequency, ISO 639-1. */
const CODES =
  "aa af am ar as az ba be bg bn bo br bs ca ce co cs cv cy da de dv el en eo es et eu fa fi fo fr fy ga gd gl gu ha he hi hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no ny oc or os pa pl ps pt qu rm ro ru rw sa sc sd si sk sl sm sn so sq sr st su sv sw ta te tg th ti tk tn to tr ts tt ug uk ur uz vi wo xh yi yo zh zu".split(
    " ",
  );
/** Whose names of languages are known. */
const NAMED_IN = ["en", "uk", "ru", "de", "fr", "es", "pl", "it", "pt", "nl"];
const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?$/i;

let names: ReadonlyMap<string, string> | undefined;

function knownNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  for (const lang of [...NAMED_IN, ...CODES]) {
    const namer = new Intl.DisplayNames([lang], { type: "language", fallback: "none" });
    // Of other languages only their own name: "українська", "日本語".
    for (const code of NAMED_IN.includes(lang) ? CODES : [lang]) {
      const name = namer.of(code)?.toLocaleLowerCase(lang);
      if (name !== undefined && !found.has(name)) found.set(name, code);
    }
  }
  names = found;
  return found;
}

/** @returns the tag; `undefined` if the text names no language */
export function languageTagOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 60) return undefined;
  const [, code, script, region] = TAG.exec(trimmed) ?? [];
  if (code !== undefined && (CODES.includes(code.toLowerCase()) || isKnown(code))) {
    const parts = [
      code.toLowerCase(),
      script && script.slice(0, 1).toUpperCase() + script.slice(1).toLowerCase(),
      region?.toUpperCase(),
    ];
    return parts.filter((part) => part !== undefined).join("-");
  }
  return (
    knownNames().get(trimmed.toLowerCase()) ?? knownNames().get(trimmed.toLowerCase().replace(/ (?:мова|язык)$/, ""))
  );
}

/** Three letters may be any word: only those that are a language. */
const isKnown = (code: string): boolean =>
  code.length === 3 &&
  new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(code.toLowerCase()) !== undefined;
