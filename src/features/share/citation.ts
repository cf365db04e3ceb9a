/** How to cite the timeline, or one event of it. Only what the chronicle says of itself: it names no author. */
import { escapeMarkdown, markdownAddress, markdownLink } from "./markdown-link";
import { oneLine } from "./markup";

export type CitedSource = { readonly title: string; readonly url?: string | undefined };

export type CitedEvent = {
  readonly id: string;
  readonly title: string;
  /** In words, with its doubt. */
  readonly date: string;
  /** In words, where the event is not confirmed: a claim must not travel as a fact. */
  readonly doubt?: string | undefined;
  readonly sources: readonly CitedSource[];
};

export type Cited = {
  /** Of the chronicle. */
  readonly title: string;
  /** Absent: the chronicle as a whole is cited. */
  readonly event?: CitedEvent | undefined;
  readonly version?: string | undefined;
  /** Absent where none leads to it: a file of the reader's own. */
  readonly address?: string | undefined;
  /** The UTC day: `2026-11-24`. */
  readonly accessed: string;
  /** The same day in words. */
  readonly accessedWords: string;
  readonly lang: string;
};

/** The words between the facts, in the reader's language. */
export type CitationWords = {
  readonly quoted: (title: string) => string;
  readonly within: (title: string) => string;
  readonly version: (version: string) => string;
  readonly accessed: (day: string) => string;
  readonly sources: string;
};

/** How the facts are written down. */
type CitationStyle = {
  readonly text: (text: string) => string;
  /** The title of what is cited; its address follows later in the citation. */
  readonly named: (title: string, address: string | undefined) => string;
  readonly source: (source: CitedSource) => string;
  readonly address: (address: string) => string;
};

/** A sentence ends once, also where a title brings its own end. */
const sentence = (text: string): string => (/[.!?…]["”»]?$/.test(text) ? text : `${text}.`);

function formatCitation(cited: Cited, words: CitationWords, style: CitationStyle): string {
  const { event, version, address } = cited;
  const title = style.text(cited.title);
  const facts = event ? [event.date, event.doubt].flatMap((fact) => (fact === undefined ? [] : style.text(fact))) : [];
  const first = [
    event
      ? `${words.quoted(style.named(event.title, address))} (${facts.join("; ")}). ${sentence(words.within(title))}`
      : sentence(style.named(cited.title, address)),
    ...(version === undefined ? [] : [sentence(words.version(style.text(version)))]),
    ...(address === undefined ? [] : [style.address(address)]),
    sentence(`(${words.accessed(cited.accessedWords)})`),
  ].join(" ");
  if (!event || event.sources.length === 0) return first;
  const sources = event.sources.map((source, index) => `${index + 1}. ${style.source(source)}`);
  return [first, "", words.sources, "", ...sources].join("\n");
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

export const plainCitation = (cited: Cited, words: CitationWords): string => formatCitation(cited, words, PLAIN);
export const markdownCitation = (cited: Cited, words: CitationWords): string => formatCitation(cited, words, MARKDOWN);
