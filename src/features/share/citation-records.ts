/**
 * Citations for reference managers: BibTeX (as biblatex reads it) and RIS. The event first, then each of its sources as a
 * record of its own.
 */
import type { Cited, CitedSource } from "./citation";
import { oneLine } from "./markup";

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Escapes characters that TeX interprets. */
const escapeTex = (text: string): string => oneLine(text).replace(/[\\~^{}$&#_%]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** BibTeX keys: letters, digits and dashes. */
const keyOf = ({ event }: Cited): string =>
  ["timeline", event?.id ?? ""]
    .filter(Boolean)
    .join("-")
    .replace(/[^A-Za-z0-9-]+/g, "-");

const factsOf = ({ event }: Cited): string | undefined =>
  event && [event.date, event.doubt].flatMap((fact) => fact ?? []).join("; ");

export function bibtexCitation(cited: Cited): string {
  const { title, event, version, address, accessed } = cited;
  const facts = factsOf(cited);
  const fields: Fields = [
    // Double braces preserve the capitals of names.
    ["title", `{${escapeTex(event?.title ?? title)}}`],
    ["maintitle", event && `{${escapeTex(title)}}`],
    ["version", version === undefined ? undefined : escapeTex(version)],
    ["note", facts === undefined ? undefined : escapeTex(facts)],
    ["url", bibtexAddress(address)],
    ["urldate", accessed],
  ];
  const sources = (event?.sources ?? []).map((source, i) => bibtexRecord(`${keyOf(cited)}-${i + 1}`, fieldsOf(source)));
  return [bibtexRecord(keyOf(cited), fields), ...sources].join("\n\n");
}

type Fields = readonly (readonly [name: string, value: string | undefined])[];

const bibtexAddress = (address: string | undefined) => address?.replace(/[{}\\]/g, encodeURIComponent);

function fieldsOf({ title, author, publisher, date, language, url, archiveUrl }: CitedSource): Fields {
  const archived = bibtexAddress(archiveUrl);
  return [
    // Double braces keep a name with commas or "and" whole.
    ["author", author && `{${escapeTex(author)}}`],
    ["title", `{${escapeTex(title)}}`],
    ["organization", publisher && escapeTex(publisher)],
    ["date", date],
    ["language", language && escapeTex(language)],
    ["url", bibtexAddress(url)],
    ["note", archived && `\\url{${archived}}`],
  ];
}

function bibtexRecord(key: string, fields: Fields): string {
  const written = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return [`@online{${key},`, written.join(",\n"), "}"].join("\n");
}

export function risCitation(cited: Cited): string {
  const { title, event, version, address, accessed, lang } = cited;
  const facts = factsOf(cited);
  const lines: Fields = [
    ["TY", "ELEC"],
    ["TI", event?.title ?? title],
    ["T2", event && title],
    ["ET", version],
    ["N1", facts],
    ["LA", lang],
    ["UR", address],
    ["Y2", accessed.replaceAll("-", "/")],
    ["ER", ""],
  ];
  return [risRecord(lines), ...(event?.sources ?? []).map((source) => risRecord(risLinesOf(source)))].join("\n");
}

/** Tags: https://en.wikipedia.org/wiki/RIS_(file_format) */
const risLinesOf = ({ title, author, publisher, date, language, url, archiveUrl }: CitedSource): Fields => [
  ["TY", "ELEC"],
  ["AU", author],
  ["TI", title],
  ["PB", publisher],
  ["DA", date?.replaceAll("-", "/")],
  ["LA", language],
  ["UR", url],
  ["L2", archiveUrl],
  ["ER", ""],
];

const risRecord = (lines: Fields): string =>
  lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`])).join("\n");
