/**
 * The `<event>` elements of a SIMILE file. Document types, entities and namespaces are ignored: only tags and texts are
 * read.
 */
import { decodeEntities } from "../texts/html-text";

export type XmlEvent = {
  /** Line of its tag. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Content with entities decoded; HTML by format. */
  readonly inner: string;
  /** False if the file ends before the element does. */
  readonly isClosed: boolean;
};

const NAME = "event";

/** Linear in the length of the text. */
export function readXmlEvents(text: string): readonly XmlEvent[] {
  const events: XmlEvent[] = [];
  const lines = new LineCounter(text);
  let at = text.indexOf("<");
  while (at >= 0) {
    const skipped = endOfMarkup(text, at);
    if (skipped !== undefined) {
      at = text.indexOf("<", skipped);
      continue;
    }
    const isEvent = text.startsWith(`<${NAME}`, at) && /[\s/>]/.test(text[at + NAME.length + 1] ?? " ");
    if (!isEvent) {
      at = text.indexOf("<", at + 1);
      continue;
    }
    const tag = readAttributes(text, at + NAME.length + 1);
    const line = lines.at(at);
    if (tag.isEmpty || tag.end >= text.length) {
      events.push({ line, attributes: tag.attributes, inner: "", isClosed: tag.isEmpty });
      at = text.indexOf("<", tag.end);
      continue;
    }
    const close = text.indexOf(`</${NAME}`, tag.end);
    const raw = text.slice(tag.end, close < 0 ? text.length : close);
    events.push({ line, attributes: tag.attributes, inner: decodeEntities(withoutCdata(raw)), isClosed: close >= 0 });
    at = close < 0 ? -1 : text.indexOf("<", close + 1);
  }
  return events;
}

/** Name of the root element, after instructions, comments and a document type. */
export function rootElementOf(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    const skipped = text[at] === "<" ? endOfMarkup(text, at) : undefined;
    if (skipped === undefined) return /^<([\w:.-]{1,60})/.exec(text.slice(at, at + 62))?.[1];
    at = skipped;
  }
}

/** End of a comment, CDATA section, instruction or document type. */
function endOfMarkup(text: string, at: number): number | undefined {
  const ends = [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
    ["<!", ">"],
  ] as const;
  const [start, end] = ends.find(([start]) => text.startsWith(start, at)) ?? [];
  if (start === undefined || end === undefined) return undefined;
  // A document type may contain definitions in brackets.
  const hasBrackets = start === "<!" && /^<!DOCTYPE[^<>[]{0,300}\[/i.test(text.slice(at, at + 320));
  const close = text.indexOf(hasBrackets ? "]>" : end, at + start.length);
  return close < 0 ? text.length : close + (hasBrackets ? 2 : end.length);
}

const withoutCdata = (raw: string): string => raw.replaceAll("<![CDATA[", "").replaceAll("]]>", "");

type XmlTag = {
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  readonly end: number;
};

function readAttributes(text: string, from: number): XmlTag {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at += 1;
    if (at >= text.length) return { attributes, isEmpty: false, end: text.length };
    if (text[at] === ">") return { attributes, isEmpty: false, end: at + 1 };
    if (text.startsWith("/>", at)) return { attributes, isEmpty: true, end: at + 2 };
    const name = /^[\w:.-]{1,60}/.exec(text.slice(at, at + 60))?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    at += name.length;
    while (/\s/.test(text[at] ?? "")) at += 1;
    if (text[at] !== "=") continue;
    at += 1;
    while (/\s/.test(text[at] ?? "")) at += 1;
    const quote = text[at] ?? "";
    if (quote !== '"' && quote !== "'") continue;
    const close = text.indexOf(quote, at + 1);
    const value = text.slice(at + 1, close < 0 ? text.length : close);
    if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
    at = close < 0 ? text.length : close + 1;
  }
}

/** Line numbers for ascending positions, in one pass over the text. */
class LineCounter {
  private line = 1;
  private counted = 0;

  constructor(private readonly text: string) {}

  at(place: number): number {
    for (; this.counted < place; this.counted += 1) if (this.text[this.counted] === "\n") this.line += 1;
    return this.line;
  }
}
