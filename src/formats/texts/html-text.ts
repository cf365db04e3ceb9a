/** Converts HTML of foreign formats to plain text. No DOM parser is used, so nothing can load, run or be injected. */

export type HtmlText = {
  readonly text: string;
  /** Web addresses linked by the markup, in order, with their link texts. */
  readonly links: readonly HtmlLink[];
};
export type HtmlLink = { readonly url: string; readonly label: string };

/** The content of these elements is not displayed. */
const HIDDEN = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "title", "head"]);
const LINE = new Set(["br", "hr", "div", "li", "tr", "dt", "dd", "figcaption", "td", "th", "option"]);
const PARAGRAPH = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article header footer figure".split(" "),
);
const ENTITIES: ReadonlyMap<string, string> = new Map(
  (
    "amp=& lt=< gt=> quot=\" apos=' nbsp=\u00a0 ndash=– mdash=— hellip=… laquo=« raquo=» copy=© lsquo=‘ rsquo=’ ldquo=“ " +
    "rdquo=” bdquo=„ deg=° reg=® trade=™ middot=· bull=• times=× euro=€ pound=£ sect=§ eacute=é egrave=è agrave=à " +
    "uuml=ü ouml=ö auml=ä szlig=ß ccedil=ç ntilde=ñ shy="
  )
    .split(" ")
    .map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
);
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * Tags are removed and their text is kept; paragraphs and `<br>` become line breaks; entities are decoded once. A `<`
 * that does not begin a tag is text.
 * Never throws; linear in the length of the text.
 */
export function htmlToText(html: string): HtmlText {
  if (!/[<&]/.test(html)) return { text: tidy(html), links: [] };
  const writer = new TextWriter(/<(?:br|p|div|li|h\d|ul|ol)\b/i.test(html));
  const endless = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    writer.add(html.slice(at, open));
    const tag = readTag(html, open);
    if (!tag) {
      writer.add("<");
      at = open + 1;
      continue;
    }
    at = tag.isOpening && HIDDEN.has(tag.name) ? endOf(tag.name, html, tag.end, endless) : tag.end;
    writer.tag(tag);
  }
  writer.add(html.slice(at));
  return writer.finish();
}

/** The first web address in a `src` or `href`. For embed codes, which are never used as HTML. */
export function addressInHtml(html: string): string | undefined {
  let at = html.indexOf("<");
  while (at >= 0) {
    const tag = readTag(html, at);
    const found = tag && (attributeOf(tag.attributes, "src") ?? attributeOf(tag.attributes, "href"));
    if (found !== undefined && /^(?:https?:)?\/\//i.test(found)) return found;
    at = html.indexOf("<", tag ? tag.end : at + 1);
  }
  return undefined;
}

/** Decodes each entity once; unknown ones stay. */
export const decodeEntities = (text: string): string =>
  text.includes("&")
    ? text.replace(ENTITY, (whole, ten?: string, hex?: string, name?: string) => entity(whole, ten, hex, name))
    : text;

function entity(whole: string, ten: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return ENTITIES.get(name.toLowerCase()) ?? whole;
  const code = ten === undefined ? Number.parseInt(hex ?? "", 16) : Number(ten);
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

type Tag = {
  readonly name: string;
  readonly isOpening: boolean;
  readonly attributes: string;
  /** Index after the tag. */
  readonly end: number;
};

/**
 * @param open  index of a `<`
 * @returns `undefined` if it does not begin a tag
 */
function readTag(html: string, open: number): Tag | undefined {
  if (html.startsWith("<!--", open)) {
    const close = html.indexOf("-->", open + 4);
    return { name: "!", isOpening: false, attributes: "", end: close < 0 ? html.length : close + 3 };
  }
  const isOpening = html[open + 1] !== "/";
  const nameAt = isOpening ? open + 1 : open + 2;
  const name = /^[a-z!?][a-z0-9-]{0,30}/i.exec(html.slice(nameAt, nameAt + 32))?.[0];
  if (name === undefined) return undefined;
  const close = tagEnd(html, nameAt + name.length);
  // Cut off in the middle: still markup, since a letter follows the "<".
  const end = close < 0 ? html.length : close + 1;
  return {
    name: name.toLowerCase(),
    isOpening,
    attributes: html.slice(nameAt + name.length, close < 0 ? end : close),
    end,
  };
}

/** The next `>` outside quotation marks; if the marks do not match, simply the next `>`. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length && at < from + MAX_TAG_LENGTH; at += 1) {
    const sign = html[at] ?? "";
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
  }
  return html.indexOf(">", from);
}

/** Bounds the search for a closing mark; otherwise many open ones would take quadratic time. */
const MAX_TAG_LENGTH = 4_000;

function attributeOf(attributes: string, requested: string): string | undefined {
  const pattern = /([a-z-]{1,30})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  for (const [, name = "", double, single, bare] of attributes.slice(0, MAX_TAG_LENGTH).matchAll(pattern)) {
    if (name.toLowerCase() === requested) return decodeEntities(double ?? single ?? bare ?? "").trim();
  }
  return undefined;
}

/** Without an end tag nothing is hidden: the text after it stays. */
function endOf(name: string, html: string, from: number, endless: Set<string>): number {
  // Searched once only: each of many would scan the whole rest.
  if (endless.has(name)) return from;
  const mark = new RegExp(`</${name}`, "gi");
  mark.lastIndex = from;
  const close = mark.exec(html);
  if (!close) {
    endless.add(name);
    return from;
  }
  const end = html.indexOf(">", close.index);
  return end < 0 ? html.length : end + 1;
}

class TextWriter {
  private readonly parts: string[] = [];
  private readonly links: HtmlLink[] = [];
  constructor(private readonly hasLineTags: boolean) {}

  private link: { readonly url: string; readonly from: number } | undefined;

  add(raw: string): void {
    if (raw === "") return;
    // Line breaks in the source are spaces, unless the text has no line tags at all.
    this.parts.push(decodeEntities(this.hasLineTags ? raw.replace(/[\t\n\r ]+/g, " ") : raw));
  }

  tag({ name, isOpening, attributes }: Tag): void {
    if (PARAGRAPH.has(name)) this.parts.push("\n\n");
    else if (LINE.has(name)) this.parts.push("\n");
    // The texts around a removed tag must not form another tag.
    else if (/<\/?$/.test(this.parts.slice(-2).join(""))) this.parts.push(" ");
    if (name === "a" && isOpening) {
      const url = attributeOf(attributes, "href");
      this.link = url !== undefined && /^https?:\/\//i.test(url) ? { url, from: this.parts.length } : undefined;
    } else if (name === "a" && this.link) {
      const label = tidy(this.parts.slice(this.link.from).join("")).replace(/\n+/g, " ");
      this.links.push({ url: this.link.url, label });
      this.link = undefined;
    }
  }

  finish(): HtmlText {
    return { text: tidy(this.parts.join("")), links: this.links };
  }
}

/** No trailing spaces, at most one empty line in a row. */
const tidy = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
