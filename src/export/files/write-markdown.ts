/** The chronicle as a document to read: Markdown as CommonMark and code hosts read it (https://spec.commonmark.org). */
import { type Era, type Source, type TimelineEvent, eraOf } from "../../model/chronicle/chronicle";
import { formatEventDate } from "../../i18n/format-date";
import { formatPeriod } from "../../i18n/format-period";
import {
  type ExportDocument,
  actorNames,
  contestedLines,
  dateInWords,
  figureLines,
  laneLabel,
  placeNames,
  quoteLines,
  sourceLine,
  statusLine,
  textIn,
} from "./document";

/** One block: what stands between two empty lines. */
type Block = string;

export function writeMarkdown(document: ExportDocument): string {
  const { chronicle } = document;
  const blocks = [...aboutBlocks(document)];
  let shown: Era | undefined;
  for (const event of chronicle.events) {
    const era = eraOf(event, chronicle.eras);
    if (era && era !== shown) blocks.push(...eraBlocks(document, era));
    shown = era;
    blocks.push(...eventBlocks(document, event, era !== undefined));
  }
  return `${blocks.join("\n\n")}\n`;
}

function aboutBlocks(document: ExportDocument): readonly Block[] {
  const { chronicle, lang, words } = document;
  const { meta, lanes, digest } = chronicle;
  const facts = [
    digest.range ? escaped(formatPeriod(digest.range, lang)) : "",
    words.events(chronicle.events.length),
    meta.licence ? `${words.licence}: ${linked(meta.licence.name, meta.licence.url)}` : "",
  ].filter((fact) => fact !== "");
  const topics = lanes.map(({ label, description }) => {
    const about = textIn(document, description);
    return `- **${inline(textIn(document, label))}**${about === "" ? "" : `: ${inline(about)}`}`;
  });
  return [
    `# ${inline(textIn(document, meta.title))}`,
    ...paragraphs(textIn(document, meta.description)),
    facts.join(" · "),
    ...(lanes.length > 1 ? [`**${words.topics}**`, topics.join("\n")] : []),
  ];
}

function eraBlocks(document: ExportDocument, { label, description, date }: Era): readonly Block[] {
  const period = formatEventDate(date, document.lang, document.messages.dates);
  return [`## ${inline(textIn(document, label))} (${inline(period)})`, ...paragraphs(textIn(document, description))];
}

function eventBlocks(document: ExportDocument, event: TimelineEvent, isInEra: boolean): readonly Block[] {
  const { chronicle, words } = document;
  const status = statusLine(document, event);
  const facts = [
    `**${inline(dateInWords(document, event))}**`,
    chronicle.lanes.length > 1 ? inline(laneLabel(document, event)) : "",
    status === undefined ? "" : `*${inline(status)}*`,
  ].filter((fact) => fact !== "");
  const [contested, ...claims] = contestedLines(document, event);
  const listed = (label: string, names: readonly string[]): readonly Block[] =>
    names.length === 0 ? [] : [`${label}: ${names.map(inline).join("; ")}`];
  return [
    `${isInEra ? "###" : "##"} ${inline(textIn(document, event.title))}`,
    facts.join(" · "),
    ...paragraphs(textIn(document, event.contentNote)).map((note) => `*${note}*`),
    ...paragraphs(textIn(document, event.summary)),
    ...(contested === undefined ? [] : [`*${inline(contested)}*`, ...bullets(claims)]),
    ...bullets(figureLines(document, event)),
    ...quoteLines(document, event).map((quote) => `> ${inline(quote)}`),
    ...listed(words.places, placeNames(document, event)),
    ...listed(words.actors, actorNames(document, event)),
    ...listed(words.tags, event.tags),
    ...(event.sources.length === 0
      ? []
      : [`${words.sources}:`, event.sources.map((source) => `- ${sourceItem(document, source)}`).join("\n")]),
  ];
}

function sourceItem(document: ExportDocument, source: Source): string {
  const { name, facts } = sourceLine(document, source);
  return [linked(name, source.url ?? source.archiveUrl), inline(facts)].filter((part) => part !== "").join(", ");
}

const bullets = (lines: readonly string[]): readonly Block[] =>
  lines.length === 0 ? [] : [lines.map((line) => `- ${inline(line)}`).join("\n")];

const linked = (text: string, url: string | undefined): string =>
  url === undefined ? inline(text) : `[${inline(text)}](${address(url)})`;

/** Parentheses and spaces would end the address; percent codes mean the same. */
const address = (url: string): string =>
  url.replace(/[()<>\s\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/** A text in one line. */
const inline = (text: string): string => escaped(text.replace(/\s+/g, " ").trim());

function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => inline(line))
        .filter((line) => line !== "")
        .join("\\\n"),
    )
    .filter((paragraph) => paragraph !== "");
}

/**
 * Text that Markdown shows as it is: with its signs escaped wherever they mean something, and those that begin a list,
 * a heading or a rule at the start. A bare address would become a link.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|$^]/g, "\\$&")
    .replace(/^([#+\-=:]|\d{1,9}(?=[.)]))/, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
    .replace(/:\/\//g, "\\://")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/(?<=\w)@(?=\w)/g, "\\@");
}
