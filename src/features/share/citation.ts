/** Citations of the timeline or of one event. They use only the chronicle's own metadata, which names no author. */
import { escapeMarkdown, markdownAddress, markdownLink } from "./markdown-link";
import { oneLine } from "./markup";

export type CitedSource = { readonly title: string; readonly url?: string | undefined };

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
};

/** Markup of a citation: plain text or Markdown. */
type CitationStyle = {
  readonly text: (text: string) => string;
  /** The cited title; its URL follows later in the citation. */
  readonly named: (title: string, address: string | undefined) => string;
  readonly source: (source: CitedSource) => string;
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
  const sources = event.sources.map((source, index) => `${index + 1}. ${style.source(source)}`);
  return [first, "", messages.sources, "", ...sources].join("\n");
}

const PLAIN: CitationStyle = {
  text: oneLine,
  named: (title) => oneLine(title),
  source: ({ title, url }) => [sentence(oneLine(title)), ...(url === undefined ? [] : [url])].join(" "),
  address: (address) => address,
};

const MARKDOWN: CitationStyle = {
  text: escapeMarkdown,
  named: (title, address) => (address === undefined ? escapeMarkdown(title) : markdownLink(title, address)),
  source: ({ title, url }) => (url === undefined ? escapeMarkdown(title) : markdownLink(title, url)),
  address: (address) => `<${markdownAddress(address)}>`,
};

export const plainCitation = (cited: Cited, messages: CitationMessages): string =>
  formatCitation(cited, messages, PLAIN);
export const markdownCitation = (cited: Cited, messages: CitationMessages): string =>
  formatCitation(cited, messages, MARKDOWN);
