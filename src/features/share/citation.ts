/** Citations of the timeline or of one event. They use only the chronicle's own metadata, which names no author. */
import { escapeMarkdown, markdownAddress, markdownLink } from "./markdown-link";
import { oneLine } from "./markup";

export type CitedSource = {
  /** The headline as published, else the title in the list of sources. */
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO 8601 day, month or year; other EDTF dates are left out. */
  readonly date?: string | undefined;
  /** The same date, formatted. */
  readonly dateText?: string | undefined;
  /** BCP 47 */
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly archiveUrl?: string | undefined;
};

export type CitedEvent = {
  readonly id: string;
  readonly title: string;
  /** Formatted, including its uncertainty. */
  readonly date: string;
  /** Status in words unless confirmed: a claim must not be cited as a fact. */
  readonly doubt?: string | undefined;
  readonly sources: readonly CitedSource[];
};

export type Cited = {
  /** Title of the chronicle. */
  readonly title: string;
  /** Absent when the whole chronicle is cited. */
  readonly event?: CitedEvent | undefined;
  readonly version?: string | undefined;
  /** Absent for local files, which have no URL. */
  readonly address?: string | undefined;
  /** UTC date, `2026-11-24`. */
  readonly accessed: string;
  /** The same date, formatted. */
  readonly accessedText: string;
  readonly lang: string;
};

/** Phrases between the facts, in the user's language. */
export type CitationMessages = {
  readonly quoted: (title: string) => string;
  readonly within: (title: string) => string;
  readonly version: (version: string) => string;
  readonly accessed: (day: string) => string;
  readonly sources: string;
  /** Before the address of an archived copy. */
  readonly archived: string;
};

/** Markup of a citation: plain text or Markdown. */
type CitationStyle = {
  readonly text: (text: string) => string;
  /** The cited title; its URL follows later in the citation. */
  readonly named: (title: string, address: string | undefined) => string;
  /** The name of a source with its address. */
  readonly source: (source: CitedSource) => string;
  readonly sourceAddress: (address: string) => string;
  readonly address: (address: string) => string;
};

/** Adds a full stop unless the text already ends with a closing mark. */
const sentence = (text: string): string => (/[.!?…]["”»]?$/.test(text) ? text : `${text}.`);

function formatCitation(cited: Cited, messages: CitationMessages, style: CitationStyle): string {
  const { event, version, address } = cited;
  const title = style.text(cited.title);
  const facts = event ? [event.date, event.doubt].flatMap((fact) => (fact === undefined ? [] : style.text(fact))) : [];
  const first = [
    event
      ? `${messages.quoted(style.named(event.title, address))} (${facts.join("; ")}). ${sentence(messages.within(title))}`
      : sentence(style.named(cited.title, address)),
    ...(version === undefined ? [] : [sentence(messages.version(style.text(version)))]),
    ...(address === undefined ? [] : [style.address(address)]),
    sentence(`(${messages.accessed(cited.accessedText)})`),
  ].join(" ");
  if (!event || event.sources.length === 0) return first;
  const sources = event.sources.map((source, index) => `${index + 1}. ${formatSource(source, messages, style)}`);
  return [first, "", messages.sources, "", ...sources].join("\n");
}

/** "Author. Headline. Publisher, date. URL. Archived copy: URL" */
function formatSource(source: CitedSource, messages: CitationMessages, style: CitationStyle): string {
  const { author, publisher, dateText, archiveUrl } = source;
  // "Reuters via Geo News" says it already.
  const named = publisher !== undefined && source.title.includes(publisher) ? undefined : publisher;
  const published = [named, dateText].flatMap((fact) => (fact === undefined ? [] : style.text(fact))).join(", ");
  return [
    ...(author === undefined ? [] : [sentence(style.text(author))]),
    style.source(source),
    ...(published === "" ? [] : [sentence(published)]),
    ...(source.url === undefined ? [] : [style.sourceAddress(source.url)]),
    ...(archiveUrl === undefined ? [] : [`${messages.archived}: ${style.address(archiveUrl)}`]),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const PLAIN: CitationStyle = {
  text: oneLine,
  named: (title) => oneLine(title),
  source: ({ title }) => sentence(oneLine(title)),
  sourceAddress: (address) => address,
  address: (address) => address,
};

const MARKDOWN: CitationStyle = {
  text: escapeMarkdown,
  named: (title, address) => (address === undefined ? escapeMarkdown(title) : markdownLink(title, address)),
  source: ({ title, url }) => sentence(url === undefined ? escapeMarkdown(title) : markdownLink(title, url)),
  // The title is the link.
  sourceAddress: () => "",
  address: (address) => `<${markdownAddress(address)}>`,
};

export const plainCitation = (cited: Cited, messages: CitationMessages): string =>
  formatCitation(cited, messages, PLAIN);
export const markdownCitation = (cited: Cited, messages: CitationMessages): string =>
  formatCitation(cited, messages, MARKDOWN);
