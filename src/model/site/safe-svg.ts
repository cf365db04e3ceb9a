/**
 * Whether an SVG file is a drawing and nothing else. It is shown as a picture, where browsers run no scripts; but as a
 * file of the site it also has an address of its own, where they would. So everything is refused that is not known to be
 * harmless: elements and addresses outside a list, event handlers, entities, and XML that parsers could read in two ways.
 */

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
/** Without `script`, `foreignObject`, `a`, `set` and `animate…`, which can change an address into a script. */
const DRAWING = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style " +
    "linearGradient radialGradient stop clipPath mask pattern marker image switch view filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow " +
    "feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight " +
    "feSpecularLighting feSpotLight feTile feTurbulence"
  ).split(" "),
);
/** Pictures inside the file. Not SVG, which would have to be checked in turn. */
const INSIDE = /^(?:#|data:image\/(?:png|jpeg|gif|webp);base64,[a-z\d+/=\s]*$)/i;
const MAX_DEPTH = 200;

const DECLARATION = /^\uFEFF?(?:<\?xml[^<>?]*\?>)?/;
/** Parsers do not load the files that it names, but entities (in square brackets) are replaced. */
const DOCTYPE = /<!DOCTYPE svg(?: (?:PUBLIC|SYSTEM))?(?:\s+"[^"<>[\]]*"){0,2}\s*>/y;
const COMMENT = /<!--(?!>|->)(?:(?!--)[\s\S])*?-->/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const CLOSING = /<\/([A-Za-z_][\w:.-]*)\s*>/y;
const OPENING = /<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const WORDS = /[^<]+/y;
/** The five of XML itself, and signs by number. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});)/;

/** @returns what must not be in it, for display (such as `<script>`), or `undefined` if it is a plain drawing */
export function findInSvg(text: string): string | undefined {
  const open: string[] = [];
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  let hasRoot = false;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    if (take(COMMENT) || (!hasRoot && take(DOCTYPE))) continue;
    const cdata = take(CDATA);
    const words = cdata ? cdata[1] : take(WORDS)?.[0];
    if (words !== undefined) {
      if (open.length === 0 && (cdata || words.trim() !== "")) return shown(words);
      const fault = cdata ? undefined : ENTITY.exec(words)?.[0];
      if (fault !== undefined) return shown(words.slice(words.indexOf(fault)));
      if (open.at(-1) === "style" && !isSafeStyle(words)) return shown(words);
      continue;
    }
    const closing = take(CLOSING);
    if (closing) {
      if (open.pop() !== closing[1]) return closing[0];
      continue;
    }
    const start = at;
    const opening = take(OPENING);
    if (!opening) return shown(text.slice(start));
    const [, name = "", attributes = "", isEmpty] = opening;
    if (open.length === 0 && (hasRoot || name !== "svg" || !attributes.includes(SVG_NAMESPACE))) return `<${name}>`;
    hasRoot = true;
    // Names with a prefix are of drawing programs; their namespaces are checked where they are declared.
    if (!DRAWING.has(name) && !name.includes(":")) return `<${name}>`;
    const fault = findInAttributes(attributes);
    if (fault !== undefined) return fault;
    if (isEmpty === "") open.push(name);
    if (open.length > MAX_DEPTH) return `<${name}>`;
  }
  return hasRoot && open.length === 0 ? undefined : `<${open.at(-1) ?? "svg"}>`;
}

function findInAttributes(attributes: string): string | undefined {
  const names = new Set<string>();
  for (const [whole, name = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? "";
    const [prefix, local = prefix] = name.toLowerCase().split(":");
    const isTwice = names.has(name);
    names.add(name);
    const isSafe =
      !isTwice &&
      !ENTITY.test(value) &&
      !local?.startsWith("on") &&
      (prefix === "xmlns" ? isSafeNamespace(name, value) : true) &&
      (local === "href" || local === "src" ? INSIDE.test(value) : true) &&
      local !== "base" &&
      isSafeStyle(value);
    if (!isSafe) return shown(whole);
  }
  return undefined;
}

/** A prefix for SVG or XHTML would bring back what is refused without one. */
const isSafeNamespace = (name: string, value: string): boolean =>
  name === "xmlns" ? value === SVG_NAMESPACE : !/[&\s]|w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/math)/i.test(value);

/** Styles load only parts of the same drawing. A backslash or an entity could hide an address. */
function isSafeStyle(style: string): boolean {
  const rest = style.replaceAll(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, "");
  if (/url\s*\(|image-set|@import|javascript:|expression\(|-moz-binding/i.test(rest)) return false;
  return !/\\|&#/.test(style);
}

const shown = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** @returns the shape of an accepted SVG, in any unit; `undefined` if it does not say it */
export function sizeOfSvg(text: string): { readonly width: number; readonly height: number } | undefined {
  const [, , attributes = ""] = new RegExp(OPENING.source).exec(text.slice(text.indexOf("<svg"))) ?? [];
  const values = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name = "", a, b]) => [name, a ?? b ?? ""]));
  const lengths = ["width", "height"].map((name) => /^([\d.]+)(?:px)?$/.exec(values.get(name) ?? "")?.[1]);
  const box = (values.get("viewBox") ?? "").trim().split(/[\s,]+/);
  const [width, height] = (lengths.every((length) => length !== undefined) ? lengths : box.slice(2)).map(Number);
  return width && height && width > 0 && height > 0 && Number.isFinite(width / height) ? { width, height } : undefined;
}
